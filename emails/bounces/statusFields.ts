/** The fields of a delivery status (RFC 3464, section 2.3) of one recipient that matter here. */
export interface RecipientStatus {
  action: string;
  /** `5.1.1`; null when absent or no such code. */
  status: string | null;
  diagnostic: string | null;
}

/** Reads the recipients of a message/delivery-status part: groups of fields, of which the first is about the message. */
export function readDeliveryStatus(text: string): RecipientStatus[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action') || fields.has('final-recipient'))
    .map((fields) => ({
      action: (fields.get('action') ?? 'failed').split(/[\s(]/)[0]?.toLowerCase() ?? 'failed',
      status: /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1] ?? null,
      diagnostic: fields.get('diagnostic-code') ?? null,
    }));
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const found = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
    if (found?.[1]) fields.set(found[1].toLowerCase(), (found[2] ?? '').trim());
  }
  return fields;
}
