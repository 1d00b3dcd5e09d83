/* SPDX-License-Identifier: MIT */
/*
 * The runtime as compiled programs see it: values, objects, exceptions, and the operations that the compiler emits.
 *
 * Representations (compiler/passes/representations.ts):
 *   double     a number
 *   int32_t    a number that is proven to be an int32 at this place
 *   int64_t    a number that is proven to be an integer of up to 2^61
 *   rt_bool    a boolean
 *   rt_ref     a pointer to a heap or static object, or one of the immediates undefined, null, true, false; never 0
 *   rt_val     any value: a reference's bits as they are, or a number as its IEEE bits plus RT_NUM_OFFSET
 *
 * Exceptions: a function that throws stores the thrown value in rt_exc and returns its result type's exception mark;
 * callers test the mark (RT_THREW_...). rt_exc is 0 whenever nothing is being thrown.
 */
#ifndef RT_H
#define RT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t rt_bool;
typedef struct rt_object *rt_ref;
typedef uint64_t rt_val;

/* ---- values ---- */

#define RT_NULL ((rt_ref)(uintptr_t)0x02)
#define RT_FALSE ((rt_ref)(uintptr_t)0x06)
#define RT_TRUE ((rt_ref)(uintptr_t)0x07)
#define RT_UNDEFINED ((rt_ref)(uintptr_t)0x0a)
/* A property slot that the object does not have (yet). Never seen by the program. */
#define RT_ABSENT ((rt_ref)(uintptr_t)0x0e)
/* Immediates are below this, object addresses above it. */
#define RT_FIRST_ADDRESS 0x1000u

#define RT_NUM_OFFSET 0x0002000000000000ull

static inline rt_val rt_val_of_ref(rt_ref r) { return (rt_val)(uintptr_t)r; }
static inline rt_ref rt_ref_of_val(rt_val v) { return (rt_ref)(uintptr_t)v; }
static inline rt_val rt_val_of_bool(rt_bool b) { return 0x06u | b; }
static inline rt_ref rt_ref_of_bool(rt_bool b) { return (rt_ref)(uintptr_t)(0x06u | b); }
static inline bool rt_val_is_num(rt_val v) { return v >= RT_NUM_OFFSET; }
/* Every NaN is stored as the one canonical NaN, so that offset arithmetic cannot overflow. */
static inline rt_val rt_val_of_f64(double d)
{
    uint64_t bits;
    if (d != d)
        return 0x7ff8000000000000ull + RT_NUM_OFFSET;
    memcpy(&bits, &d, sizeof bits);
    return bits + RT_NUM_OFFSET;
}
static inline double rt_f64_of_val(rt_val v) /* only when rt_val_is_num */
{
    uint64_t bits = v - RT_NUM_OFFSET;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}
static inline bool rt_is_object(rt_val v) { return v >= RT_FIRST_ADDRESS && v < RT_NUM_OFFSET; }

/* ---- objects ---- */

/* Every object starts with this. `layout` indexes rt_layouts. Collector marks are kept outside objects, so that objects
 * can be static and read-only. */
struct rt_object {
    uint32_t layout;
    uint32_t aux; /* plain objects: key order (0 = as the layout says); otherwise the kind's own. Of objects that can
                   * be frozen the top bits say how far they are, see lock.c. */
};
#define RT_LOCK_SHIFT 30
#define RT_AUX_MASK ((1u << RT_LOCK_SHIFT) - 1)
#define RT_IS_LOCKED(o) (((o)->aux >> RT_LOCK_SHIFT) != 0)

/* Layout ids below RT_FIRST_PROGRAM_LAYOUT are fixed. */
enum rt_fixed_layout {
    RT_L_FREE = 0,
    RT_L_STRING,
    RT_L_BIGINT,
    RT_L_SYMBOL,
    RT_L_BOX, /* a captured variable: one rt_val-sized slot, scanned as rt_val */
    RT_L_BOX_F64, /* the same for an unboxed number: not scanned */
    RT_L_ARRAY_F64, /* arrays, by representation of the elements */
    RT_L_ARRAY_I32,
    RT_L_ARRAY_BOOL,
    RT_L_ARRAY_REF,
    RT_L_ARRAY_VAL,
    RT_L_DICT, /* an object whose keys are known only at run time */
    RT_L_BUFFER, /* bytes without references: string and typed-array storage, f64/i32/bool array storage */
    RT_L_BUFFER_REF, /* array storage of rt_ref or rt_val: every word is scanned */
    RT_L_ARRAYBUFFER,
    RT_L_INT8ARRAY,
    RT_L_UINT8ARRAY,
    RT_L_UINT8CLAMPEDARRAY,
    RT_L_INT16ARRAY,
    RT_L_UINT16ARRAY,
    RT_L_INT32ARRAY,
    RT_L_UINT32ARRAY,
    RT_L_FLOAT32ARRAY,
    RT_L_FLOAT64ARRAY,
    RT_FIRST_PROGRAM_LAYOUT = 32
};

enum rt_layout_kind {
    RT_K_OTHER, /* boxes, buffers: the program never sees them */
    RT_K_STRING,
    RT_K_BIGINT,
    RT_K_SYMBOL,
    RT_K_ARRAY,
    RT_K_DICT,
    RT_K_ARRAYBUFFER,
    RT_K_TYPEDARRAY,
    RT_K_PLAIN, /* object literal */
    RT_K_CLASS, /* class instance */
    RT_K_CLOSURE
};

enum rt_rep { RT_R_F64, RT_R_I32, RT_R_I64, RT_R_BOOL, RT_R_REF, RT_R_VAL };

enum rt_field_flag {
    RT_F_HIDDEN = 1, /* private or internal: not enumerated */
    RT_F_OPTIONAL = 2, /* may hold RT_ABSENT */
    RT_F_READONLY = 4
};

typedef struct rt_string rt_string;

typedef struct {
    const rt_string *name;
    uint16_t offset; /* bytes from the start of the object */
    uint8_t rep; /* enum rt_rep */
    uint8_t flags;
    /* Checks a value that is stored through a dynamic path: an index of rt_predicates, or 0 when every value of the
     * representation is right. */
    uint32_t accepts;
} rt_field;

/* A call of a method without arguments. Exception mark: 0 */
typedef rt_val rt_call0(rt_ref self);

/* Accessors and methods that can be reached dynamically (JSON's toJSON, toString, getters of plain objects). */
typedef struct {
    const rt_string *name;
    rt_val (*get)(rt_ref self); /* NULL: no getter. Exception mark: 0 */
    rt_bool (*set)(rt_ref self, rt_val value); /* NULL: no setter. 2 when it threw */
    rt_call0 *call0; /* a method callable without arguments, or NULL */
    uint8_t flags; /* RT_F_HIDDEN: on the prototype (a class's accessors and methods), not an own property */
    uint16_t position; /* own accessors of object literals: how many fields were defined before it */
} rt_member;

/* What only access by name and text for people need. */
typedef struct {
    const rt_string *name; /* class name or function name, or NULL */
    const rt_field *fields; /* in order of definition, inherited first */
    const rt_member *members;
    uint16_t field_count;
    uint16_t member_count;
    uint8_t name_only; /* the compiler has shown that nothing asks for fields and members: they were left out */
} rt_description;

typedef struct {
    uint8_t kind; /* enum rt_layout_kind */
    uint8_t builtin; /* enum rt_builtin: which library class an instance is, or 0 */
    uint16_t words; /* 8-byte words of an instance, header included; 0 for kinds of variable size */
    uint16_t base; /* the base class's layout id, or 0 */
    uint16_t description; /* index of rt_descriptions (0 says nothing), or RT_LEFT_OUT */
    /* For the collector: bit i is set when word i of an instance may hold a reference. With more than 64 words,
     * `masks` has one for each 64. */
    union {
        uint64_t mask;
        const uint64_t *masks;
    } trace;
} rt_layout;
#define RT_LEFT_OUT 0xffffu

enum rt_builtin {
    RT_B_NONE, RT_B_MAP, RT_B_SET, RT_B_WEAKMAP, RT_B_WEAKSET, RT_B_PROMISE, RT_B_ERROR, RT_B_DATE, RT_B_REGEXP,
    RT_B_GENERATOR, RT_B_ASYNC_GENERATOR, RT_B_DATAVIEW, RT_B_ITERATOR,
    /* Kinds of function, for layouts of closures. */
    RT_B_GENERATOR_FUNCTION, RT_B_ASYNC_FUNCTION, RT_B_ASYNC_GENERATOR_FUNCTION,
    /* A class as a value: its name is as console.log shows it, `class B extends A`; `base` is the layout of instances. */
    RT_B_CLASS,
    /* The same for a class with static fields: they are its own properties, which nothing can list. */
    RT_B_CLASS_WITH_FIELDS
};

/* Emitted with the program; rt_fixed_layouts[] in the runtime serves ids below RT_FIRST_PROGRAM_LAYOUT. */
extern const rt_layout rt_program_layouts[];
extern const rt_layout rt_fixed_layouts[RT_FIRST_PROGRAM_LAYOUT];
extern const rt_description rt_descriptions[];
extern rt_bool (*const rt_predicates[])(rt_val v);
static inline const rt_layout *rt_layout_at(uint32_t id)
{
    return id < RT_FIRST_PROGRAM_LAYOUT ? &rt_fixed_layouts[id] : &rt_program_layouts[id - RT_FIRST_PROGRAM_LAYOUT];
}
static inline const rt_layout *rt_layout_of(rt_ref o) { return rt_layout_at(o->layout); }
/* The base class's layout, or NULL. */
static inline const rt_layout *rt_base_of(const rt_layout *layout)
{
    return layout->base ? rt_layout_at(layout->base) : NULL;
}

/* ---- strings ---- */

/* Immutable UTF-16 code units, one byte each when all are below 256. Always flat. A long string's units stand in a
 * buffer that other strings may share: substrings view it, and appending to the string that ends where the buffer's used
 * part ends writes behind it, so building with += is linear. */
struct rt_string {
    struct rt_object head; /* aux: RT_S_WIDE */
    uint32_t length; /* units */
    uint32_t hash; /* 0 = not computed yet */
    const void *units; /* uint8_t or uint16_t; points behind this struct or into a buffer */
};
#define RT_S_WIDE 1u
static inline bool rt_str_wide(const rt_string *s) { return (s->head.aux & RT_S_WIDE) != 0; }
static inline uint32_t rt_str_unit(const rt_string *s, uint32_t i)
{
    return rt_str_wide(s) ? ((const uint16_t *)s->units)[i] : ((const uint8_t *)s->units)[i];
}
/* Defines a static Latin-1 string literal. */
#define RT_STATIC_STRING(ident, len, text) \
    static const struct rt_string ident = {{RT_L_STRING, 0}, (len), 0, (text)}
/* The same for the program's literals, with their hashes. */
#define RT_LITERAL(ident, len, hash, text) \
    static const struct rt_string ident = {{RT_L_STRING, 0}, (len), (hash), (text)}
#define RT_WIDE_LITERAL(ident, len, hash, array) \
    static const struct rt_string ident = {{RT_L_STRING, RT_S_WIDE}, (len), (hash), (array)}

/* ---- arrays ---- */

/* The longest array, and the largest buffer in bytes. Less than the language allows (a longer one is a RangeError), so that
 * indices and twice an index stay within an int32: range analysis counts on it (compiler/passes/intervals.ts, LENGTH). */
#define RT_MAX_LENGTH 1073741823u

typedef struct {
    struct rt_object head;
    uint32_t length; /* elements that exist */
    uint32_t capacity;
    uint32_t holes; /* trailing holes of new Array(n): JavaScript's length is length + holes */
    uint32_t reserved; /* 1: behind the capacity there is one more slot, for rt_array_set_extra's object;
                        * 2: elements lie behind holes, see array.c */
    void *data; /* double, int32_t, rt_bool, rt_ref or rt_val, by layout */
} rt_array;

typedef struct {
    struct rt_object head;
    uint32_t byte_length;
    uint32_t reserved;
    void *data;
    struct rt_object *owner; /* what holds data: an RT_L_BUFFER or a small typed array; NULL: nothing of the heap */
} rt_arraybuffer;

typedef struct {
    struct rt_object head;
    uint32_t length; /* elements */
    uint32_t byte_offset;
    void *data; /* first element */
    /* Its ArrayBuffer; until somebody asks for that, what an array of its own memory was made with: an RT_L_BUFFER,
     * or NULL where the elements lie behind this struct. */
    struct rt_object *owner;
} rt_typedarray;

/* ---- functions ---- */

/* A function value. `code` has the C prototype of its signature class: (closure, [this,] arguments...). Captured values
 * follow. Its layout is the program's own (RT_K_CLOSURE), one for each function. */
typedef struct {
    struct rt_object head; /* aux: JavaScript's length, RT_FN_PROPERTIES */
    void (*code)(void);
} rt_closure;
/* The word behind `code` is for an object with properties that the program gives the function, see function.c. */
#define RT_FN_PROPERTIES 0x10000u
#define RT_FN_LENGTH_MASK 0xffffu

typedef struct { struct rt_object head; rt_val value; } rt_box;
typedef struct { struct rt_object head; double value; } rt_box_f64;
typedef struct { struct rt_object head; int64_t value; } rt_box_i32; /* layout RT_L_BOX_F64: not scanned */

/* ---- exceptions ---- */

extern rt_val rt_exc; /* the value being thrown, or 0 */
#define RT_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define RT_LIKELY(x) __builtin_expect(!!(x), 1)
#define RT_MARK_REF ((rt_ref)0)
#define RT_MARK_VAL ((rt_val)0)
#define RT_MARK_BOOL ((rt_bool)2)
#define RT_MARK_I32 INT32_MIN
#define RT_MARK_I64 INT64_MIN
#define RT_MARK_F64 __builtin_nan("")
#define RT_THREW_REF(x) RT_UNLIKELY((x) == 0)
#define RT_THREW_VAL(x) RT_UNLIKELY((x) == 0)
#define RT_THREW_BOOL(x) RT_UNLIKELY((x) > 1)
#ifdef __OPTIMIZE_SIZE__
/* Numbers have no value to spare: their mark only saves the look at rt_exc, which costs more bytes than it. */
#define RT_THREW_I32(x) RT_UNLIKELY(((void)(x), rt_exc != 0))
#define RT_THREW_I64 RT_THREW_I32
#define RT_THREW_F64 RT_THREW_I32
#else
#define RT_THREW_I32(x) (RT_UNLIKELY((x) == INT32_MIN) && rt_exc != 0)
#define RT_THREW_I64(x) (RT_UNLIKELY((x) == INT64_MIN) && rt_exc != 0)
#define RT_THREW_F64(x) (RT_UNLIKELY((x) != (x)) && rt_exc != 0)
#endif
/* A function without result returns rt_bool: 0 done, 2 threw. */
#define RT_THREW_VOID(x) RT_UNLIKELY((x) != 0)

/* Positions: the program's table, indexed by the `loc` arguments below. Index 0 is "unknown". */
typedef struct { const char *file; uint32_t line; uint32_t column; } rt_loc;
/* Emitted compactly: for each position its file's number, and line << 12 | column (a column beyond 4095 is 4095). */
extern const char *const rt_loc_files[];
extern const uint8_t rt_loc_file_of[];
extern const uint32_t rt_loc_places[];
static inline rt_loc rt_loc_at(uint32_t loc)
{
    return (rt_loc){rt_loc_files[rt_loc_file_of[loc]], rt_loc_places[loc] >> 12, rt_loc_places[loc] & 0xfff};
}

/* Each makes an Error object of the named kind, stores it in rt_exc. They return nothing; the caller returns its mark.
 * The program's error classes are made through these hooks, emitted by the compiler with the program. */
enum rt_error_kind { RT_E_ERROR, RT_E_TYPE, RT_E_RANGE, RT_E_SYNTAX, RT_E_REFERENCE, RT_E_URI };
/* kind, message (a string object), loc. Emitted: allocates the library's class. */
extern rt_ref rt_program_make_error(int kind, rt_ref message, uint32_t loc);
void rt_throw_error(int kind, uint32_t loc, const char *format, ...) __attribute__((cold, format(printf, 3, 4)));
/* A throw statement: stores the exception in rt_exc, and remembers where it was thrown. */
void rt_throw(rt_val exception, uint32_t loc) __attribute__((cold));
void rt_throw_index(double index, uint32_t length, uint32_t loc) __attribute__((cold));
void rt_throw_tdz(const char *name, uint32_t loc) __attribute__((cold));
/* A coercion that does not hold: "expected Circle, got Square". */
void rt_throw_type(const char *expected, rt_val actual, uint32_t loc) __attribute__((cold));
void rt_throw_stack(uint32_t loc) __attribute__((cold));
_Noreturn void rt_out_of_memory(size_t wanted) __attribute__((cold));

/* Compiled functions that may recurse start with: if (RT_STACK_LOW()) { rt_throw_stack(loc); return mark; } */
extern char *rt_stack_limit;
#define RT_STACK_LOW() RT_UNLIKELY((char *)__builtin_frame_address(0) < rt_stack_limit)

/* ---- the collector: gc.c ---- */

/* Zeroed memory for an object of `size` bytes (at least 16) with this layout: never NULL. It collects when it should,
 * and dies with a report when the heap is exhausted. Inline in rt_ops.h: a bump for small sizes. */
static inline void *rt_alloc(uint32_t layout, size_t size);
/* A range of static memory that may hold references (the program's globals). */
void rt_add_root(void *start, size_t size);
void rt_collect(void);

#include "rt_ops.h"
#include "rt_library.h"


#endif
