// SPDX-License-Identifier: MIT
/**
 * What Map and Set share: an insertion-ordered hash table with open addressing.
 *
 * Entries stand in `$keys` in the order of insertion. `$index` begins with their hashes, -1 where an entry was deleted.
 * Behind these, in tables of more than FEW entries, are the open-addressed slots: entry number + 1, 0 where a slot was
 * never used, or DELETED, where probing goes on and the next new entry may stand: deleting a key and adding it again, as
 * caches do, must not lengthen its chain. In a small table the hashes themselves are looked through.
 * Dead entries vanish when the table is rebuilt.
 *
 * JavaScript's iterators must survive all of that. A rebuild that moves entries starts a new `$Epoch`, and tells the old
 * one which entries went; an iterator that still has the old epoch corrects its position from it. Nobody needs to know
 * the live iterators, an epoch that no iterator refers to is garbage, and a table that nobody iterates over has none.
 */
import { $Iterator } from './iterator';

/** A time in which entries keep their numbers. */
export class $Epoch {
  next: $Epoch | undefined = undefined;
  /** Numbers of the entries that were left out when the epoch ended, ascending; undefined when all were. */
  removed: number[] | undefined = undefined;

  /** The number that entry `position` has in the next epoch, or that of the first entry behind it. */
  translate(position: i32): i32 {
    const removed = this.removed;
    if (removed === undefined) return 0;
    let before = 0;
    const count = $filled(removed);
    while (before < count && $load(removed, before) < position) before++;
    return (position - before) | 0;
  }
}

export const $FIRST_CAPACITY = 4;
/** So many hashes are compared one after the other faster than a slot is found. */
const FEW = 8;
const DELETED = -1;
/** The index of every table without a capacity. */
const NO_INDEX = new Int32Array(0);

/** -0 is stored as 0; everything else is itself. */
function normalizeKey<K>(key: K): K {
  const value: unknown = key;
  return value === 0 ? $cast<K>(0) : key;
}

export abstract class $HashTable<K> {
  $keys: K[] = $alloc<K>($FIRST_CAPACITY);
  /** `$capacity` hashes, then twice as many slots unless the capacity is at most FEW. */
  $index: Int32Array = NO_INDEX;
  /** Room for entries: a power of two, or 0. */
  $capacity: i32 = 0;
  $size: i32 = 0;
  /** No live entry stands before this one: who takes the oldest again and again need not look for it. */
  $first: i32 = 0;
  /** Undefined as long as no iterator has come. */
  $epoch: $Epoch | undefined = undefined;

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
    const capacity = this.$capacity;
    const keys = this.$keys;
    const index = this.$index;
    if (capacity <= FEW) {
      const count = $filled(keys);
      for (let entry = 0; entry < count; entry++) {
        if ($load(index, entry) === hash && $same($load(keys, entry), key)) return entry;
      }
      return -1;
    }
    const mask = (2 * capacity - 1) | 0;
    // Only a string takes longer to be compared than its hash.
    const comparesHashes = typeof key === 'string';
    let slot = hash & mask;
    for (;;) {
      const stored = $load(index, (capacity + slot) | 0);
      if (stored === 0) return -1;
      const entry = (stored - 1) | 0;
      if (stored > 0 && (!comparesHashes || $load(index, entry) === hash) && $same($load(keys, entry), key)) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Appends an entry for a key that is not in the table; its number. */
  $append(key: K, hash: i32): i32 {
    if ($filled(this.$keys) === this.$capacity) this.$rebuild();
    const entry = $filled(this.$keys);
    $push(this.$keys, normalizeKey(key));
    $store(this.$index, entry, hash);
    if (this.$capacity > FEW) this.$enter(entry, hash);
    this.$size = (this.$size + 1) | 0;
    return entry;
  }

  /** Puts an entry's number into the first slot for its hash that holds none. */
  $enter(entry: i32, hash: i32): void {
    const index = this.$index;
    const capacity = this.$capacity;
    const mask = (2 * capacity - 1) | 0;
    let slot = hash & mask;
    while ($load(index, (capacity + slot) | 0) > 0) slot = (slot + 1) & mask;
    $store(index, (capacity + slot) | 0, (entry + 1) | 0);
  }

  delete(key: K): boolean {
    const hash = $hash(key);
    const entry = this.$findHashed(key, hash);
    if (entry < 0) return false;
    if (this.$capacity > FEW) this.$leave(entry, hash);
    $store(this.$index, entry, -1);
    rt_array_clear(this.$keys, entry);
    this.$clearValue(entry);
    this.$size = (this.$size - 1) | 0;
    if (entry === this.$first) this.$first = this.$liveFrom(entry);
    return true;
  }

  /** Takes the number of an entry out of its slot. */
  $leave(entry: i32, hash: i32): void {
    const index = this.$index;
    const capacity = this.$capacity;
    const mask = (2 * capacity - 1) | 0;
    let slot = hash & mask;
    while ($load(index, (capacity + slot) | 0) !== ((entry + 1) | 0)) slot = (slot + 1) & mask;
    $store(index, (capacity + slot) | 0, DELETED);
  }

  /** The number of the first live entry that is not before `entry`, or that of the next to come. */
  $liveFrom(entry: i32): i32 {
    const count = $filled(this.$keys);
    let live = entry < this.$first ? this.$first : entry;
    if (this.$size === count) return live;
    const index = this.$index;
    while (live < count && $load(index, live) < 0) live = (live + 1) | 0;
    return live;
  }

  clear(): void {
    if ($filled(this.$keys) === 0) return;
    this.$endEpoch(undefined);
    $setLength(this.$keys, 0);
    this.$truncateValues(0);
    this.$index = NO_INDEX;
    this.$capacity = 0;
    this.$size = 0;
    this.$first = 0;
  }

  /** Leaves out dead entries, and grows when half or more are live. */
  $rebuild(): void {
    const count = $filled(this.$keys);
    if (this.$size < count) this.$compact();
    const capacity = this.$capacity;
    if (this.$size * 2 >= capacity) {
      const larger = capacity === 0 ? $FIRST_CAPACITY : (capacity * 2) | 0;
      const index = new Int32Array(larger <= FEW ? larger : larger * 3);
      for (let i = 0; i < this.$size; i++) $store(index, i, $load(this.$index, i));
      this.$index = index;
      this.$capacity = larger;
    } else if (capacity > FEW) {
      rt_typed_fill(this.$index, 0, capacity, capacity * 3);
    }
    if (this.$capacity > FEW) for (let i = 0; i < this.$size; i++) this.$enter(i, $load(this.$index, i));
  }

  /** Moves the live entries together. */
  $compact(): void {
    const keys = this.$keys;
    const index = this.$index;
    const count = $filled(keys);
    const removed = $alloc<number>(0);
    const observed = this.$epoch !== undefined;
    let live = 0;
    for (let i = 0; i < count; i++) {
      const hash = $load(index, i);
      if (hash < 0) {
        if (observed) $push(removed, i);
        continue;
      }
      if (live !== i) {
        $store(keys, live, $load(keys, i));
        $store(index, live, hash);
        this.$moveValue(i, live);
      }
      live++;
    }
    $setLength(keys, live);
    this.$truncateValues(live);
    this.$first = 0;
    this.$endEpoch(removed);
  }

  /** The epoch for an iterator that begins now. */
  $observe(): $Epoch {
    let epoch = this.$epoch;
    if (epoch === undefined) {
      epoch = new $Epoch();
      this.$epoch = epoch;
    }
    return epoch;
  }

  /** Entries change their numbers: when an iterator may care, a new epoch begins, to which who has the old one comes. */
  $endEpoch(removed: number[] | undefined): void {
    const old = this.$epoch;
    if (old === undefined) return;
    const next = new $Epoch();
    old.removed = removed;
    old.next = next;
    this.$epoch = next;
  }
}

/** An iterator over a Map or Set: its position stays right while the table changes. */
export abstract class $TableIterator<K, T, Table extends $HashTable<K>> extends $Iterator<T> {
  $epoch: $Epoch;
  /** The number of the entry to look at next; -1 behind the end, which is final. */
  $next: i32 = 0;

  constructor(readonly $table: Table) {
    super();
    this.$epoch = $table.$observe();
  }

  /** The number of the next live entry, or -1 at the end. */
  $step(): i32 {
    if (this.$next < 0) return -1;
    const table = this.$table;
    if (table.$epoch !== this.$epoch) this.$catchUp();
    const entry = table.$liveFrom(this.$next);
    if (entry < $filled(table.$keys)) {
      this.$next = (entry + 1) | 0;
      return entry;
    }
    this.$next = -1;
    return -1;
  }

  $catchUp(): void {
    for (let epoch = this.$epoch.next; epoch !== undefined; epoch = this.$epoch.next) {
      this.$next = this.$epoch.translate(this.$next);
      this.$epoch = epoch;
    }
  }
}

/** The keys of a Map, or the values of a Set. */
export class $KeyIterator<K> extends $TableIterator<K, K, $HashTable<K>> {
  $advance(): boolean {
    const entry = this.$step();
    if (entry < 0) return false;
    this.$current = $load(this.$table.$keys, entry);
    return true;
  }
}
