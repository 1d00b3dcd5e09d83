/* SPDX-License-Identifier: MIT */
/* The collector: what is reachable survives unchanged, what is not goes, and the heap does not grow without
 * need. */
#include "program.h"

static rt_ref global;

static rt_ref tree(int depth)
{
    node *n = rt_alloc(L_NODE, sizeof *n);
    n->left = n->right = RT_NULL;
    n->value = depth;
    if (depth > 0) {
        n->left = tree(depth - 1);
        n->right = tree(depth - 1);
    }
    return (rt_ref)n;
}

static int count(rt_ref r, int depth)
{
    node *n = (node *)r;
    CHECK(n->head.layout == L_NODE && n->value == depth);
    return depth == 0 ? 1 : 1 + count(n->left, depth - 1) + count(n->right, depth - 1);
}

static void long_list(int length)
{
    rt_ref head = RT_NULL;
    for (int i = 0; i < length; i++) {
        node *n = rt_alloc(L_NODE, sizeof *n);
        n->right = head;
        n->value = i;
        head = (rt_ref)n;
    }
    global = head;
    head = NULL;
    rt_collect();
    int seen = 0;
    for (rt_ref r = global; r != RT_NULL; r = ((node *)r)->right)
        CHECK(((node *)r)->value == length - 1 - seen++);
    CHECK(seen == length);
    global = RT_UNDEFINED;
}

static void strings(int rounds)
{
    rt_ref s = RT_EMPTY_STRING;
    for (int i = 0; i < rounds; i++) {
        s = rt_str_concat(s, rt_i32_to_str(i % 10));
        if (i % 100 == 0)
            rt_alloc(RT_L_BUFFER, 5000);
    }
    CHECK(rt_str_length(s) == rounds);
    for (int i = 0; i < rounds; i++)
        CHECK(rt_str_code(s, i) == '0' + i % 10);
    rt_ref part = rt_str_slice(s, 10, (uint32_t)rounds - 10);
    s = NULL;
    rt_collect();
    CHECK(rt_str_code(part, 5) == '5' && rt_str_length(part) == rounds - 20);
}

static void arrays(uint32_t length)
{
    rt_ref a = rt_array_new(RT_L_ARRAY_REF, 0, 0);
    for (uint32_t i = 0; i < length; i++) {
        rt_array_grow(a, i + 1);
        RT_ARRAY_DATA(a, rt_ref)[RT_ARRAY(a)->length++] = rt_num_to_str(i + 0.5);
    }
    for (uint32_t i = 0; i < length; i += 17) {
        char text[32];
        snprintf(text, sizeof text, "%u.5", i);
        CHECK(rt_str_equals_c(rt_str(RT_ARRAY_DATA(a, rt_ref)[i]), text));
    }
}

void rt_main(void)
{
    rt_start();
    int scale = rt_heap.stress ? 1 : 100;
    rt_add_root(&global, sizeof global);
    global = tree(rt_heap.stress ? 6 : 14);
    for (int i = 0; i < 2 * scale; i++)
        CHECK(count(tree(rt_heap.stress ? 5 : 12), rt_heap.stress ? 5 : 12) > 0);
    CHECK(count(global, rt_heap.stress ? 6 : 14) > 0);
    strings(20 * scale + 100);
    arrays(100 * (uint32_t)scale);
    long_list(rt_heap.stress ? 100 : 100000);
    strings(1000 * scale);
    arrays(1000 * (uint32_t)scale);
    puts("ok");
    fflush(stdout);
}
