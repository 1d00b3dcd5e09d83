// SPDX-License-Identifier: MIT
// Random work on a Map and a Set, with iterators kept open while entries come and go.
let state = 777;
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
function exercise<K>(name: string, keys: readonly K[]): void {
  const map = new Map<K, number>();
  const set = new Set<K>();
  const open: Iterator<[K, number]>[] = [];
  const openKeys: Iterator<K>[] = [];
  const log: string[] = [];
  for (let step = 0; step < 1500; step++) {
    const key = keys[below(keys.length)] as K;
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
      case 3:
        map.set(key, step);
        set.add(key);
        break;
      case 4:
      case 5:
      case 6:
        log.push(`${map.delete(key)}${set.delete(key)}`);
        break;
      case 7:
        log.push(`${map.get(key)} ${map.has(key)} ${map.size} ${set.has(key)} ${set.size}`);
        break;
      case 8:
        if (open.length < 20) {
          open.push(map.entries());
          openKeys.push(set.values());
        }
        break;
      case 9:
        if (below(30) === 0) {
          map.clear();
          set.clear();
        }
        break;
      default:
        if (below(4) === 0) {
          for (const iterator of open) {
            const result = iterator.next();
            log.push(result.done === true ? 'end' : `${String(result.value[0])}=${result.value[1]}`);
          }
          for (const iterator of openKeys) {
            const result = iterator.next();
            log.push(result.done === true ? 'end' : String(result.value));
          }
        }
    }
  }
  let sum = 0;
  map.forEach((value, key) => {
    sum += value;
    if (value % 3 === 0) map.delete(key);
    else if (value % 3 === 1 && map.size < 40) map.set(key, value + 1);
  });
  let hash = 0;
  for (const char of log.join(';')) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  console.log(name, log.length, hash, sum, map.size, [...map.keys()].map(String).join(), [...set].map(String).join());
}
exercise('small integers', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
exercise('numbers', [0, -0, NaN, 1.5, -1.5, Infinity, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, -1, 4294967295]);
exercise('strings', ['', 'a', 'b', 'ab', 'ba', 'long string with spaces', 'é', '日本', '😀', '\0']);
exercise<number | string | boolean | null | undefined | bigint>('mixed', [1, '1', true, false, null, undefined, 1n, 0, '', NaN, 10n ** 30n]);
const objects = Array.from({ length: 30 }, (_, i) => ({ toString: () => `o${i}` }));
exercise('objects', objects);
