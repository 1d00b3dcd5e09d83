/* SPDX-License-Identifier: MIT */
/*
 * Blocks of the heap. The region that the platform gives is cut into: block table, two bit maps, mark stack,
 * blocks. The tables are committed as the heap grows, so that a large region costs nothing until it is used.
 */
#include "rt_gc.h"

rt_heap_state rt_heap;
rt_class rt_classes[RT_CLASS_MAX];
uint8_t rt_class_of_size[RT_SMALL_MAX / RT_GRANULE + 1];

/* Blocks, 512 KiB, beyond half as much again as is in use, that rt_heap_vacate leaves. */
#define VACATE_RESERVE 32

/* The heap grows its tables in steps of one page of bit map. */
#define CHUNK_BLOCKS ((uint32_t)((size_t)RT_PAGE * 8 * RT_GRANULE >> RT_BLOCK_SHIFT))

static void add_class(uint32_t size)
{
    rt_class *c = &rt_classes[rt_heap.class_count++];
    c->size = size;
    c->count = (uint32_t)(RT_BLOCK / size);
    c->reciprocal = (uint32_t)(((1ull << 32) + size - 1) / size);
    c->list = c->block = RT_NO_BLOCK;
}

/* Sizes: every 16 bytes up to RT_BUMP_MAX, then four for each doubling, chosen so that a block is filled
 * well. */
static void make_classes(void)
{
    rt_heap.class_count = 1; /* class n holds 16*n bytes for small n, as rt_bumps does */
    for (uint32_t size = RT_GRANULE; size <= RT_BUMP_MAX; size += RT_GRANULE)
        add_class(size);
    for (uint32_t base = RT_BUMP_MAX; base < RT_SMALL_MAX; base *= 2) {
        for (uint32_t quarter = 5; quarter <= 8; quarter++) {
            uint32_t cells = (uint32_t)(RT_BLOCK / (base * quarter / 4));
            uint32_t size = (uint32_t)(RT_BLOCK / cells) & ~(RT_GRANULE - 1);
            if (size > rt_classes[rt_heap.class_count - 1].size)
                add_class(size);
        }
    }
    uint32_t cls = 1;
    for (uint32_t i = 1; i <= RT_SMALL_MAX / RT_GRANULE; i++) {
        while (rt_classes[cls].size < i * RT_GRANULE)
            cls++;
        rt_class_of_size[i] = (uint8_t)cls;
    }
}

static size_t round_up(size_t n, size_t to) { return (n + to - 1) & ~(to - 1); }

static uint32_t minimum_budget(void)
{
    size_t bytes = (size_t)rt_heap.block_limit << RT_BLOCK_SHIFT;
    bytes = bytes / 8 < ((size_t)8 << 20) ? bytes / 8 : (size_t)8 << 20;
    return (uint32_t)(bytes >> RT_BLOCK_SHIFT) + 1;
}

void rt_heap_init(void)
{
    rt_region region = plat_heap();
    size_t chunk = (size_t)RT_PAGE * 8 * RT_GRANULE;
    size_t chunks = region.size / chunk + 1;
    size_t map = chunks * RT_PAGE;
    size_t table = round_up(chunks * CHUNK_BLOCKS * sizeof(rt_block), RT_PAGE);
    size_t stack = round_up(region.size / 128, RT_PAGE);
    char *p = region.base;
    char *end = p + region.size;
    rt_heap.blocks = (rt_block *)p;
    rt_heap.bits = (uint64_t *)(p + table);
    rt_heap.old_bits = (uint64_t *)(p + table + map);
    rt_heap.stack = (rt_ref *)(p + table + 2 * map);
    rt_heap.stack_size = stack / sizeof(rt_ref);
    p += table + 2 * map + stack;
    p = (char *)round_up((uintptr_t)p, RT_BLOCK);
    if (p + 4 * RT_BLOCK > end)
        plat_panic("the heap's region is too small");
    rt_heap.base = p;
    rt_heap.block_limit = (uint32_t)((size_t)(end - p) >> RT_BLOCK_SHIFT);
    make_classes();
    rt_heap.collect_at = minimum_budget();
}

/* Makes the tables for blocks below `top` usable. */
static bool commit_tables(uint32_t top)
{
    while (rt_heap.metadata_top < top) {
        size_t chunk = rt_heap.metadata_top / CHUNK_BLOCKS;
        size_t from = chunk * CHUNK_BLOCKS * sizeof(rt_block);
        size_t to = (chunk + 1) * CHUNK_BLOCKS * sizeof(rt_block);
        /* A page of the block table serves many chunks: commit it with the first. */
        from = round_up(from, RT_PAGE);
        to = round_up(to, RT_PAGE);
        if (to > from && !plat_commit((char *)rt_heap.blocks + from, to - from))
            return false;
        if (!plat_commit((char *)rt_heap.bits + chunk * RT_PAGE, RT_PAGE) ||
            !plat_commit((char *)rt_heap.old_bits + chunk * RT_PAGE, RT_PAGE))
            return false;
        rt_heap.metadata_top += CHUNK_BLOCKS;
    }
    return true;
}

/* Whether blocks [at, at+count) are free; *blocker is the last that is not. */
static bool run_is_free(uint32_t at, uint32_t count, uint32_t *blocker)
{
    for (uint32_t i = at + count; i-- > at;) {
        if (i < rt_heap.top && rt_heap.blocks[i].state > RT_FREE_DIRTY) {
            *blocker = i;
            return false;
        }
    }
    return true;
}

/* First run of `count` free blocks at or after `from`, or RT_NO_BLOCK. */
static uint32_t find_run(uint32_t from, uint32_t count)
{
    uint32_t at = from, blocker;
    while (at <= rt_heap.block_limit - count) {
        if (run_is_free(at, count, &blocker))
            return at;
        at = blocker + 1;
    }
    return RT_NO_BLOCK;
}

static void clear_bits(uint32_t block, uint32_t count)
{
    size_t words = RT_BLOCK / RT_GRANULE / 64;
    memset(rt_heap.bits + block * words, 0, count * words * sizeof(uint64_t));
}

uint32_t rt_take_blocks(uint32_t count)
{
    if (count > rt_heap.block_limit)
        return RT_NO_BLOCK;
    uint32_t at = find_run(rt_heap.rover, count);
    if (at == RT_NO_BLOCK)
        at = find_run(0, count);
    if (at == RT_NO_BLOCK || !commit_tables(at + count))
        return RT_NO_BLOCK;
    for (uint32_t i = at; i < at + count; i++) {
        if (i >= rt_heap.top || rt_heap.blocks[i].state == RT_FREE_RAW) {
            uint32_t end = i + 1;
            while (end < at + count && (end >= rt_heap.top || rt_heap.blocks[end].state == RT_FREE_RAW))
                end++;
            if (!plat_commit(rt_block_start(i), (size_t)(end - i) << RT_BLOCK_SHIFT))
                return RT_NO_BLOCK;
            i = end - 1;
        } else {
            memset(rt_block_start(i), 0, RT_BLOCK);
        }
    }
    for (uint32_t i = at; i < at + count; i++)
        rt_heap.blocks[i].idle = 0;
    clear_bits(at, count);
    if (at + count > rt_heap.top) {
        rt_heap.top = at + count;
        rt_heap.used = (size_t)rt_heap.top << RT_BLOCK_SHIFT;
    }
    rt_heap.rover = at + count;
    rt_heap.in_use += count;
    if (rt_heap.in_use > rt_heap.peak_blocks)
        rt_heap.peak_blocks = rt_heap.in_use;
    return at;
}

char *rt_heap_vacate(char *wanted)
{
    uint32_t first = wanted <= rt_heap.base ? 0 : (uint32_t)((size_t)(wanted - rt_heap.base) >> RT_BLOCK_SHIFT);
    uint32_t least = rt_heap.in_use + rt_heap.in_use / 2 + VACATE_RESERVE;
    if (first < least)
        first = least;
    while (rt_heap.top > first && rt_heap.blocks[rt_heap.top - 1].state <= RT_FREE_DIRTY)
        rt_heap.blocks[--rt_heap.top].state = RT_FREE_RAW;
    if (first < rt_heap.top)
        first = rt_heap.top;
    rt_heap.used = (size_t)rt_heap.top << RT_BLOCK_SHIFT;
    if (rt_heap.rover > rt_heap.top)
        rt_heap.rover = rt_heap.top;
    char *end = rt_block_start(first);
    return end > wanted ? end : wanted;
}

static uint32_t count_cells(uint32_t block)
{
    size_t words = RT_BLOCK / RT_GRANULE / 64;
    const uint64_t *map = rt_heap.bits + block * words;
    uint32_t n = 0;
    for (size_t i = 0; i < words; i++)
        n += (uint32_t)__builtin_popcountll(map[i]);
    return n;
}

/* Blocks that were free at so many collections in a row are given back. Others may be wanted again soon, above all for
 * large objects, which need adjacent ones: to take them back from the platform costs more than to keep them. */
#define IDLE_LIMIT 6

static bool is_idle(uint32_t block)
{
    rt_block *b = &rt_heap.blocks[block];
    return b->state == RT_FREE_DIRTY && ++b->idle >= IDLE_LIMIT;
}

/* Gives idle blocks back to the platform, beyond the `keep` lowest free ones. */
static void release_blocks(uint32_t keep)
{
    uint32_t i = 0;
    while (i < rt_heap.top) {
        if (rt_heap.blocks[i].state == RT_FREE_DIRTY && keep > 0) {
            keep--;
            i++;
            continue;
        }
        uint32_t end = i;
        while (end < rt_heap.top && is_idle(end))
            rt_heap.blocks[end++].state = RT_FREE_RAW;
        if (end == i) {
            i++;
            continue;
        }
        plat_release(rt_block_start(i), (size_t)(end - i) << RT_BLOCK_SHIFT);
        i = end;
    }
}

/* How much may be allocated until the next collection, by what survived this one: three times as much, so that marking
 * stays a small part of the work, and less where the heap is large and memory counts more than time. */
static uint32_t growth_share(size_t live)
{
    const size_t large = (size_t)16 << 20;
    size_t share = live < large ? 3 * live : live < 4 * large ? large + 2 * live : 5 * large + live;
    return (uint32_t)(share >> RT_BLOCK_SHIFT);
}

void rt_sweep_blocks(void)
{
    size_t live = 0;
    for (uint32_t c = 1; c < rt_heap.class_count; c++)
        rt_classes[c].list = rt_classes[c].block = RT_NO_BLOCK;
    for (uint32_t i = rt_heap.top; i-- > 0;) {
        rt_block *b = &rt_heap.blocks[i];
        if (b->state == RT_ALL || b->state == RT_BITS) {
            rt_class *c = &rt_classes[b->cls];
            uint32_t n = count_cells(i);
            live += (size_t)n * c->size;
            if (n == 0) {
                b->state = RT_FREE_DIRTY;
                rt_heap.in_use--;
            } else {
                b->state = RT_BITS;
                if (n < c->count) {
                    b->link = c->list;
                    c->list = i;
                }
            }
        } else if (b->state == RT_LARGE) {
            if (rt_test_bit(rt_heap.bits, rt_bit_of(rt_block_start(i)))) {
                live += (size_t)b->link << RT_BLOCK_SHIFT;
            } else {
                uint32_t count = b->link;
                rt_heap.in_use -= count;
                for (uint32_t k = 0; k < count; k++)
                    rt_heap.blocks[i + k].state = RT_FREE_DIRTY;
            }
        }
    }
    rt_heap.live_bytes = live;
    rt_heap.rover = 0;
    uint32_t budget = minimum_budget();
    uint32_t share = growth_share(live);
    rt_heap.collect_at = rt_heap.in_use + (share > budget ? share : budget);
    release_blocks(share > budget ? share : budget);
}
