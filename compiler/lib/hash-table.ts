// SPDX-License-Identifier: MIT
/**
 * What Map and Set share: an insertion-ordered hash table with open addressing.
 *
 * Entries stand in `$keys` in the order of insertion; `$hashes` holds their hashes, or -1 where an entry was deleted.
 * `$slots` is the open-addressed index: entry number + 1, 0 where a slot was never used, or DELETED, where probing goes
 * on and the next new entry may stand: deleting a key and adding it again, as caches do, must not lengthen its chain.
 * Dead entries vanish when the table is rebuilt.
 *
 * JavaScript's iterators must survive all of that. A rebuild that moves entries starts a new `$Epoch`, and tells the old
 * one which entries went; an iterator that still has the old epoch corrects its position from it. Nobody needs to know
 * the live iterators, and an epoch that no iterator refers to is garbage.
 */
import { $Iterator } from './iterator';

/** A time in which entries keep their numbers. */
export class $Epoch {
  next: $Epoch | undefined = undefined;
  /** An iterator began in it or in one before it. */
  observed = false;
  /** Numbers of the entries that were left out when the epoch ended, ascending; undefined when all were. */
  removed: number[] | undefined = undefined;

  /** The number that entry `position` has in the next epoch, or that of the first entry behind it. */
  translate(position: i32): i32 {
    const removed = this.removed;
    if (removed === undefined) return 0;
    let before = 0;
    const count = $filled(removed);
    while (before < count && $load(removed, before) < position) before++;
    return position - before;
  }
}

const FIRST_CAPACITY = 4;
const DELETED = -1;

/** -0 is stored as 0; everything else is itself. */
function normalizeKey<K>(key: K): K {
  const value: unknown = key;
  return value === 0 ? $cast<K>(0) : key;
}

export abstract class $HashTable<K> {
  $keys: K[] = [];
  $hashes: Int32Array = new Int32Array(0);
  /** Twice the capacity for entries, so at most half full; a power of two. */
  $slots: Int32Array = new Int32Array(0);
  $size: i32 = 0;
  /** No live entry stands before this one: who takes the oldest again and again need not look for it. */
  $first: i32 = 0;
  $epoch: $Epoch = new $Epoch();

  /** For Map: the values move with the keys. */
  abstract $moveValue(from: i32, to: i32): void;
  abstract $clearValue(index: i32): void;
  abstract $truncateValues(length: i32): void;

  get size(): number {
    return this.$size;
  }

  /** The number of the live entry with this key, or -1. */
  $find(key: K): i32 {
    return this.$findHashed(key, $hash(key));
  }

  /** The same when the key's hash is known. Wherever `| 0` stands, nothing can leave the int32 range. */
  $findHashed(key: K, hash: i32): i32 {
    const slot = this.$locate(key, hash);
    return slot < 0 ? -1 : ($load(this.$slots, slot) - 1) | 0;
  }

  /** The slot of the live entry with this key, or -1. */
  $locate(key: K, hash: i32): i32 {
    const slots = this.$slots;
    const mask = ($length(slots) - 1) | 0;
    if (mask < 0) return -1;
    const keys = this.$keys;
    const hashes = this.$hashes;
    // Only a string takes longer to be compared than its hash.
    const comparesHashes = typeof key === 'string';
    let slot = hash & mask;
    for (;;) {
      const stored = $load(slots, slot);
      if (stored === 0) return -1;
      const entry = (stored - 1) | 0;
      if (stored > 0 && (!comparesHashes || $load(hashes, entry) === hash) && $same($load(keys, entry), key))
        return slot;
      slot = ((slot + 1) | 0) & mask;
    }
  }

  /** Appends an entry for a key that is not in the table; its number. */
  $append(key: K, hash: i32): i32 {
    if ($filled(this.$keys) === $length(this.$hashes)) this.$rebuild();
    const entry = $filled(this.$keys);
    $push(this.$keys, normalizeKey(key));
    $store(this.$hashes, entry, hash);
    this.$enter(entry, hash);
    this.$size = (this.$size + 1) | 0;
    return entry;
  }

  /** Puts an entry's number into the first slot for its hash that holds none. */
  $enter(entry: i32, hash: i32): void {
    const slots = this.$slots;
    const mask = ($length(slots) - 1) | 0;
    let slot = hash & mask;
    while ($load(slots, slot) > 0) slot = ((slot + 1) | 0) & mask;
    $store(slots, slot, (entry + 1) | 0);
  }

  delete(key: K): boolean {
    const slot = this.$locate(key, $hash(key));
    if (slot < 0) return false;
    const entry = ($load(this.$slots, slot) - 1) | 0;
    $store(this.$slots, slot, DELETED);
    $store(this.$hashes, entry, -1);
    rt_array_clear(this.$keys, entry);
    this.$clearValue(entry);
    this.$size = (this.$size - 1) | 0;
    if (entry === this.$first) this.$skipDead();
    return true;
  }

  /** Moves `$first` to the first live entry, or to the end. */
  $skipDead(): void {
    const hashes = this.$hashes;
    const count = $filled(this.$keys);
    let first = this.$first;
    while (first < count && $load(hashes, first) < 0) first = (first + 1) | 0;
    this.$first = first;
  }

  clear(): void {
    if ($filled(this.$keys) === 0) return;
    this.$endEpoch(undefined);
    $setLength(this.$keys, 0);
    this.$truncateValues(0);
    this.$hashes = new Int32Array(0);
    this.$slots = new Int32Array(0);
    this.$size = 0;
    this.$first = 0;
  }

  /** Leaves out dead entries, and grows when half or more are live. */
  $rebuild(): void {
    const count = $filled(this.$keys);
    if (this.$size < count) this.$compact();
    const capacity = $length(this.$hashes);
    if (this.$size * 2 >= capacity) {
      const larger = capacity === 0 ? FIRST_CAPACITY : capacity * 2;
      const hashes = new Int32Array(larger);
      for (let i = 0; i < this.$size; i++) $store(hashes, i, $load(this.$hashes, i));
      this.$hashes = hashes;
      this.$slots = new Int32Array(larger * 2);
    } else {
      rt_typed_fill(this.$slots, 0, 0, capacity * 2);
    }
    for (let i = 0; i < this.$size; i++) this.$enter(i, $load(this.$hashes, i));
  }

  /** Moves the live entries together. */
  $compact(): void {
    const keys = this.$keys;
    const hashes = this.$hashes;
    const count = $filled(keys);
    const removed = $alloc<number>(0);
    const observed = this.$epoch.observed;
    let live = 0;
    for (let i = 0; i < count; i++) {
      const hash = $load(hashes, i);
      if (hash < 0) {
        if (observed) $push(removed, i);
        continue;
      }
      if (live !== i) {
        $store(keys, live, $load(keys, i));
        $store(hashes, live, hash);
        this.$moveValue(i, live);
      }
      live++;
    }
    $setLength(keys, live);
    this.$truncateValues(live);
    this.$first = 0;
    this.$endEpoch(removed);
  }

  /** Entries change their numbers: when an iterator may care, a new epoch begins. */
  $endEpoch(removed: number[] | undefined): void {
    const old = this.$epoch;
    if (!old.observed) return;
    const next = new $Epoch();
    // Whoever has the old epoch will come to the new one.
    next.observed = true;
    old.removed = removed;
    old.next = next;
    this.$epoch = next;
  }
}

/** A position in a table that stays right while the table changes. */
export class $Cursor<K> {
  $epoch: $Epoch;
  $next: i32 = 0;

  constructor(private $table: $HashTable<K> | undefined) {
    this.$epoch = $table === undefined ? new $Epoch() : $table.$epoch;
    this.$epoch.observed = true;
  }

  /** The number of the next live entry, or -1 at the end, which is final. */
  $step(): i32 {
    const table = this.$table;
    if (table === undefined) return -1;
    for (let epoch = this.$epoch.next; epoch !== undefined; epoch = this.$epoch.next) {
      this.$next = this.$epoch.translate(this.$next);
      this.$epoch = epoch;
    }
    const hashes = table.$hashes;
    const count = $filled(table.$keys);
    let entry = this.$next < table.$first ? table.$first : this.$next;
    while (entry < count && $load(hashes, entry) < 0) entry = (entry + 1) | 0;
    if (entry >= count) {
      this.$table = undefined;
      return -1;
    }
    this.$next = (entry + 1) | 0;
    return entry;
  }
}

/** The keys of a Map, or the values of a Set. */
export class $KeyIterator<K> extends $Iterator<K> {
  readonly $cursor: $Cursor<K>;

  constructor(private readonly $table: $HashTable<K>) {
    super();
    this.$cursor = new $Cursor<K>($table);
  }

  $advance(): boolean {
    const entry = this.$cursor.$step();
    if (entry < 0) return false;
    this.$current = $load(this.$table.$keys, entry);
    return true;
  }
}
