// Files that the build compressed, because few hosts compress JSON: unpacked on the way by a host, or here.

const GZIP = [0x1f, 0x8b];

/** @param {URL} address of a `.json.gz` */
export async function unpacked(address) {
  const content = await unpackedIfThere(address);
  if (content === null) throw new Error(`${address.pathname} is gone`);
  return content;
}

/**
 * What a file holds; null where there is none: some hosts answer to any address with a page of their own.
 * @param {URL} address of a `.json.gz`
 */
export async function unpackedIfThere(address) {
  const response = await fetch(address);
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (GZIP.every((byte, i) => bytes[i] === byte)) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }
  const text = new TextDecoder().decode(bytes);
  return text.trimStart().startsWith("<") ? null : JSON.parse(text);
}
