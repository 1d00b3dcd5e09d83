/* SPDX-License-Identifier: MIT */
/* What the compiler would emit around a program, for tests of the runtime that are written in C. */
#ifndef TEST_PROGRAM_H
#define TEST_PROGRAM_H

#include "../../compiler/runtime/rt_gc.h"
#include "../../compiler/runtime/rt_internal.h"
#include <stdio.h>
#include <stdlib.h>

/* class Node { left; right; value: number } */
typedef struct {
    struct rt_object head;
    rt_ref left, right;
    double value;
} node;
enum { L_NODE = RT_FIRST_PROGRAM_LAYOUT, L_ERROR };

RT_STATIC_STRING(name_node, 4, "Node");
RT_STATIC_STRING(name_left, 4, "left");
RT_STATIC_STRING(name_right, 5, "right");
RT_STATIC_STRING(name_value, 5, "value");
static const rt_field node_fields[] = {
    {&name_left, 8, RT_R_REF, 0, 0},
    {&name_right, 16, RT_R_REF, 0, 0},
    {&name_value, 24, RT_R_F64, 0, 0},
};

typedef struct {
    struct rt_object head;
    rt_ref message;
} error_object;
RT_STATIC_STRING(name_error, 5, "Error");
RT_STATIC_STRING(name_message, 7, "message");
static const rt_field error_fields[] = {{&name_message, 8, RT_R_REF, RT_F_HIDDEN, 0}};

const rt_layout rt_program_layouts[] = {
    {.kind = RT_K_CLASS, .words = sizeof(node) / 8, .description = 1, .trace = {.mask = 6}},
    {.kind = RT_K_CLASS,
     .builtin = RT_B_ERROR,
     .words = sizeof(error_object) / 8,
     .description = 2,
     .trace = {.mask = 2}},
};
const rt_description rt_descriptions[] = {
    {0},
    {.name = &name_node, .fields = node_fields, .field_count = 3},
    {.name = &name_error, .fields = error_fields, .field_count = 1},
};
rt_bool (*const rt_predicates[])(rt_val) = {NULL};
const char *const rt_loc_files[] = {"?"};
const uint8_t rt_loc_file_of[] = {0};
const uint32_t rt_loc_places[] = {0};

rt_ref rt_program_make_error(int kind, rt_ref message, uint32_t loc)
{
    error_object *e = rt_alloc(L_ERROR, sizeof *e);
    (void)kind;
    (void)loc;
    e->message = message;
    return (rt_ref)e;
}

static inline void fail(const char *file, int line, const char *text)
{
    printf("%s:%d: %s\n", file, line, text);
    exit(1);
}
#define CHECK(condition) ((condition) ? (void)0 : fail(__FILE__, __LINE__, #condition))

#endif
