// Files that the build compressed, because few hosts compress JSON: unpacked on the way by a host, or here.

const GZIP = [0x1f, 0x8b];

/** @param {URL} address of a `.json.gz` */
export async function unpacked(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!GZIP.every((byte, i) => bytes[i] === byte)) return JSON.parse(new TextDecoder().decode(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}
