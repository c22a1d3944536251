import { createHmac } from 'node:crypto';
import { getAssociationRow, recordAssociationChange } from '../../../db/queries/associations';
import { claimCallList, recordCallList } from '../../../db/queries/callList';
import { inAssociation } from '../../../db/transaction';
import type { Locale } from '../../../surveys/definition/types';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { localDay } from '../localDay';
import { shuffled } from '../sealing/shuffled';
import { decryptDocument, encryptDocument } from '../tokens/responseCipher';

/** Days after asking on which a request is deleted, called or not. */
export const CALL_DAYS = 30;
/** More than a bureau can call; then something else is going on. */
const MOST_REQUESTS = 1000;

/** Somebody who asked to be called. Nothing of it leads to an answer. */
export interface CallRequest {
  id: string;
  name: string;
  phone: string;
  /** When it suits, in their own words; empty when it does not matter. */
  when: string;
  locale: Locale;
  /** ISO day, and no time: a time would lead to the list that was sent in just before. */
  askedOn: string;
  /** ISO day on which the bureau called; null = not yet. */
  calledOn: string | null;
}

export interface CallsView {
  /** Whether parents are asked at all. */
  isOffered: boolean;
  /** By day, in random order within a day. */
  requests: (CallRequest & { deletedOn: string })[];
}

/** Keeps a request; the same telephone number on the same day is one. @returns false when there are too many. */
export async function requestCall(
  ctx: AppContext,
  associationId: string,
  request: Pick<CallRequest, 'name' | 'phone' | 'when' | 'locale'>,
): Promise<boolean> {
  return changeCalls(ctx, associationId, (requests) => {
    const askedOn = localDay(ctx.clock.now());
    const others = requests.filter((one) => one.phone !== request.phone || one.askedOn !== askedOn);
    if (others.length >= MOST_REQUESTS) return { requests, value: false };
    const added = { ...request, id: ctx.random.uuid(), askedOn, calledOn: null };
    return { requests: [...others, added], value: true };
  });
}

export async function viewCalls(ctx: AppContext, associationId: string): Promise<CallsView> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { settings } = await getAssociationRow(tx, associationId);
    const requests = readCalls(ctx, associationId, await claimCallList(tx, associationId));
    return {
      isOffered: settings.callOffer === true,
      requests: byDay(requests).map((one) => ({ ...one, deletedOn: dayAfter(one.askedOn, CALL_DAYS) })),
    };
  });
}

/** Notes that the bureau called, or takes that back. */
export async function markCalled(
  ctx: AppContext,
  associationId: string,
  requestId: string,
  isCalled: boolean,
): Promise<void> {
  const calledOn = isCalled ? localDay(ctx.clock.now()) : null;
  await changeCalls(ctx, associationId, (requests) => ({
    requests: requests.map((one) => (one.id === requestId ? { ...one, calledOn } : one)),
    value: null,
  }));
}

/** Takes a request off the list for good. */
export async function removeCall(ctx: AppContext, associationId: string, requestId: string): Promise<void> {
  await changeCalls(ctx, associationId, (requests) => ({
    requests: requests.filter(({ id }) => id !== requestId),
    value: null,
  }));
}

/** Deletes what is past its day. @returns how many. */
export async function removeOldCalls(ctx: AppContext, associationId: string): Promise<number> {
  const since = dayAfter(localDay(ctx.clock.now()), -CALL_DAYS);
  return changeCalls(ctx, associationId, (requests) => {
    const kept = requests.filter(({ askedOn }) => askedOn > since);
    return { requests: kept, value: requests.length - kept.length };
  });
}

/** Whether parents are asked after the end if they want to be called. */
export async function offerCalls(
  ctx: AppContext,
  actor: string,
  associationId: string,
  isOffered: boolean,
): Promise<void> {
  await inAssociation(ctx.db, associationId, async (tx) => {
    const { name, settings } = await getAssociationRow(tx, associationId);
    await recordAssociationChange(tx, associationId, {
      name,
      settings: { ...settings, callOffer: isOffered },
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: isOffered ? 'terugbellen aangezet' : 'terugbellen uitgezet',
    });
  });
}

/** Reads the list, changes it, and writes it anew in random order, so that nothing of it stands where it was added. */
async function changeCalls<T>(
  ctx: AppContext,
  associationId: string,
  change: (requests: CallRequest[]) => { requests: CallRequest[]; value: T },
): Promise<T> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const known = await claimCallList(tx, associationId);
    const { requests, value } = change(readCalls(ctx, associationId, known));
    if (known === null && requests.length === 0) return value;
    const list = shuffled(requests, ctx.random.bytes);
    const { key, place } = lockOf(ctx, associationId);
    await recordCallList(tx, associationId, encryptDocument(key, list, place, ctx.random.bytes));
    return value;
  });
}

function readCalls(ctx: AppContext, associationId: string, ciphertext: Uint8Array | null): CallRequest[] {
  if (!ciphertext) return [];
  const { key, place } = lockOf(ctx, associationId);
  return decryptDocument(key, ciphertext, place) as CallRequest[];
}

/** From the installation's secret, which is not in the database: the table alone tells no name and no number. */
function lockOf(ctx: AppContext, associationId: string): { key: Buffer; place: Buffer } {
  const place = Buffer.from(`calls|${associationId}`);
  return { key: createHmac('sha256', ctx.secret).update(place).digest(), place };
}

const byDay = (requests: CallRequest[]): CallRequest[] =>
  [...requests].sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0));
