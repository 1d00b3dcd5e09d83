/* SPDX-License-Identifier: MIT */
/*
 * The collector's own structures: a non-moving mark-sweep collector over blocks of equal cells.
 *
 *   gc_heap.c     blocks: where they come from and go to
 *   gc.c          allocation: runs of free cells, large objects, when to collect
 *   gc_mark.c     marking: roots, conservative stack, precise heap
 *
 * One bit for every 16 bytes of heap says "allocated" between collections and "marked" during one; two such
 * maps change roles at each collection. Nothing is swept eagerly: the allocator finds runs of clear bits when
 * it needs cells.
 */
#ifndef RT_GC_H
#define RT_GC_H

#include "rt.h"
#include "rt_platform.h"

#ifndef RT_BLOCK_SHIFT
#define RT_BLOCK_SHIFT 14
#endif
#define RT_BLOCK ((size_t)1 << RT_BLOCK_SHIFT)
#define RT_SMALL_MAX (RT_BLOCK / 2)
#define RT_GRANULE 16u
#define RT_CLASS_MAX 40
#define RT_PAGE 4096u

enum rt_block_state {
    RT_FREE_RAW = 0, /* not committed */
    RT_FREE_DIRTY,   /* committed, contents unknown */
    RT_ALL,          /* small cells, each allocated (or still zero) since the block was taken */
    RT_BITS,         /* small cells, allocated where the map says so */
    RT_LARGE,        /* first block of a large object */
    RT_LARGE_REST
};

typedef struct {
    uint8_t state;
    uint8_t cls;
    uint8_t idle; /* RT_FREE_DIRTY: at how many collections in a row it was so */
    uint32_t link; /* RT_BITS: next of its list; RT_LARGE: number of blocks; RT_LARGE_REST: distance to the
                      first */
} rt_block;

/* A size class: cells of one size, where the allocator stands in its blocks. */
typedef struct {
    uint32_t size;
    uint32_t count;      /* cells in a block */
    uint32_t reciprocal; /* 2^32 / size, rounded up */
    uint32_t list;       /* blocks with free cells, not visited yet; RT_NO_BLOCK ends */
    uint32_t block;      /* being visited, or RT_NO_BLOCK */
    uint32_t cell;       /* the bit in its map of the next cell to look at */
} rt_class;
#define RT_NO_BLOCK UINT32_MAX

typedef struct {
    char *base;  /* first block */
    size_t used; /* bytes from base to the end of the highest block ever used */
    rt_block *blocks;
    uint64_t *bits;        /* allocated or marked */
    uint64_t *old_bits;    /* during a collection: what was allocated before it */
    uint32_t block_limit;  /* blocks that fit into the region */
    uint32_t top;          /* blocks ever used */
    uint32_t metadata_top; /* blocks whose metadata is committed */
    uint32_t rover;        /* where the search for free blocks goes on */
    uint32_t in_use;
    uint32_t collect_at; /* collect before in_use exceeds this */
    uint32_t class_count;
    rt_ref *stack; /* mark stack */
    size_t stack_size, stack_committed, stack_depth;
    bool stack_overflowed;
    bool stress, stats, collecting;
    uint64_t collections;
    uint64_t pause_ns, longest_pause_ns; /* measured when `stats` is set */
    uint64_t allocated_bytes;            /* handed to the allocator in runs and large objects, so far */
    size_t live_bytes, peak_blocks;
} rt_heap_state;

extern rt_heap_state rt_heap;
extern rt_class rt_classes[RT_CLASS_MAX];
extern uint8_t rt_class_of_size[RT_SMALL_MAX / RT_GRANULE + 1];

static inline char *rt_block_start(uint32_t block)
{
    return rt_heap.base + ((size_t)block << RT_BLOCK_SHIFT);
}
static inline bool rt_in_heap(const void *p)
{
    return (size_t)((const char *)p - rt_heap.base) < rt_heap.used;
}
static inline size_t rt_bit_of(const void *p)
{
    return (size_t)((const char *)p - rt_heap.base) / RT_GRANULE;
}
static inline bool rt_test_bit(const uint64_t *map, size_t bit) { return map[bit / 64] >> (bit % 64) & 1; }
static inline void rt_set_bit(uint64_t *map, size_t bit) { map[bit / 64] |= 1ull << (bit % 64); }

/* gc_heap.c */
void rt_heap_init(void);
/*
 * Makes the heap leave what lies from `wanted` on, as far as nothing is in use there and enough remains to go on
 * with: returns where the part begins that is not committed any more. For a platform that takes memory away; it
 * refuses to commit that part until it has memory for it again.
 */
char *rt_heap_vacate(char *wanted);
/* `count` adjacent blocks, zeroed, or RT_NO_BLOCK when there are none. The caller sets their state. */
uint32_t rt_take_blocks(uint32_t count);
/* After marking: empty blocks become free, the others are listed for the allocator; decides when to collect
 * next. */
void rt_sweep_blocks(void);

/* gc_mark.c */
void rt_mark_from_roots(void);
/* Start of the allocated cell that holds p (an address inside the heap), or NULL; *size is the cell's size.
 * `map` tells what is allocated. */
char *rt_find_cell(const uint64_t *map, const void *p, size_t *size);
/* Bytes of the heap cell that starts at or holds p. */
size_t rt_cell_size(const void *p);

/* A size not below `wanted` that wastes nothing. */
size_t rt_good_size(size_t wanted);

#endif
