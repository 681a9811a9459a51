/** A number in [0, 1) that depends only on seed and name, so that it is the same in whatever order draws are made. */
export function draw(seed: number, name: string): number {
  let hash = (seed ^ 0x9e3779b9) >>> 0;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x85ebca6b) >>> 0;
    hash = ((hash << 13) | (hash >>> 19)) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}

/** A seeded sequence of numbers in [0, 1). */
export function sequence(seed: number, name = ""): () => number {
  let count = 0;
  return () => {
    count += 1;
    return draw(seed, `${name}${count}`);
  };
}
