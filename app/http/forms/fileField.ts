/** The bytes and name of an uploaded file, or null when no file was chosen. */
export async function fileField(
  form: FormData,
  name: string,
): Promise<{ bytes: Uint8Array; type: string; name: string } | null> {
  const value = form.get(name);
  if (value === null || typeof value === 'string' || (value.size === 0 && value.name === '')) return null;
  return { bytes: new Uint8Array(await value.arrayBuffer()), type: value.type, name: value.name };
}
