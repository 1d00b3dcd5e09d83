/* SPDX-License-Identifier: MIT */
/*
 * Short forms that only emitted code uses: words of objects, elements of arrays, conversions that were proven safe.
 * Included after rt.h by every compiled program.
 */
#ifndef RT_EMIT_H
#define RT_EMIT_H

#include "rt.h"

#define RT_LAYOUT(o) ((o)->layout)

/*
 * Emitted code, and it alone, is compiled with strict aliasing: a store to an element of an array is not taken
 * for one to the array's length or its place in memory, which so stay in registers through a loop. What may be
 * reached as two types has types here that alias everything: words of objects, since boxes and optional fields
 * have other forms too, tagged elements, and the elements of typed arrays, which share their bytes. Calls of the runtime are out
 * of sight of the C compiler, so what stands in one memory at different times needs no such care.
 */
#define RT_ALIASING __attribute__((__may_alias__))
typedef double RT_ALIASING rt_word_f64;
typedef int32_t RT_ALIASING rt_word_i32;
typedef int64_t RT_ALIASING rt_word_i64;
typedef rt_ref RT_ALIASING rt_word_ref;
typedef rt_val RT_ALIASING rt_word_val;
/* A type of its own, unlike the integers of an array's head. */
typedef struct { int32_t value; } rt_element_i32;

/* Word i of an object; word 0 is the header. */
#define RT_WORD_F64(o, i) (*(rt_word_f64 *)((char *)(o) + 8 * (i)))
#define RT_WORD_I32(o, i) (*(rt_word_i32 *)((char *)(o) + 8 * (i)))
#define RT_WORD_I64(o, i) (*(rt_word_i64 *)((char *)(o) + 8 * (i)))
#define RT_WORD_BOOL(o, i) (*(rt_bool *)((char *)(o) + 8 * (i)))
#define RT_WORD_REF(o, i) (*(rt_word_ref *)((char *)(o) + 8 * (i)))
#define RT_WORD_VAL(o, i) (*(rt_word_val *)((char *)(o) + 8 * (i)))

/* Element i of an array whose index was checked. */
#define RT_ELEM_F64(a, i) (((double *)((rt_array *)(a))->data)[i])
#define RT_ELEM_I32(a, i) (((rt_element_i32 *)((rt_array *)(a))->data)[i].value)
#define RT_ELEM_BOOL(a, i) (((rt_bool *)((rt_array *)(a))->data)[i])
#define RT_ELEM_REF(a, i) (((rt_ref *)((rt_array *)(a))->data)[i])
#define RT_ELEM_VAL(a, i) (((rt_word_val *)((rt_array *)(a))->data)[i])

#define RT_ARRAY_FILLED(a) ((int32_t)((rt_array *)(a))->length)
#define RT_MAY_HAVE_GAPS(a) (((rt_array *)(a))->reserved != 0)
#define RT_ARRAY_LENGTH(a) ((int32_t)(((rt_array *)(a))->length + ((rt_array *)(a))->holes))
#define RT_STRING_LENGTH(s) ((int32_t)((rt_string *)(s))->length)
#define RT_TYPED_LENGTH(a) ((int32_t)((rt_typedarray *)(a))->length)
#define RT_CLOSURE_LENGTH(c) ((int32_t)(((rt_ref)(c))->aux & RT_FN_LENGTH_MASK))
#define RT_CLOSURE_NAME(c) rt_closure_name(c)

#define RT_F64_OF_I32(x) ((double)(x))
/* From an int32, or from a double that is an integer; and its lowest 32 bits. */
#define RT_I64(x) ((int64_t)(x))
#define RT_I32_OF_I64(x) ((int32_t)(uint32_t)(uint64_t)(x))
#define RT_I32_OF_F64(x) ((int32_t)(x))
#define RT_U32_OF_F64(x) ((uint32_t)(x))
#define RT_BOOL_OF_VAL(v) ((rt_bool)((v) & 1))
#define RT_BOOL_OF_REF(r) ((rt_bool)((uintptr_t)(r) & 1))

#define RT_IN_RANGE(i, n) ((uint32_t)(i) < (uint32_t)(n))

/* Makes room for and counts one more element; the caller stores it. */
static inline int32_t rt_array_more(rt_ref a)
{
    rt_array *array = (rt_array *)a;
    if (RT_UNLIKELY(array->length == array->capacity))
        rt_array_grow(a, array->length + 1);
    if (array->holes) {
        array->holes--;
        if (RT_UNLIKELY(array->reserved != 0))
            return rt_array_close_gap(a);
    }
    return (int32_t)array->length++;
}
/* push goes behind the holes, which therefore must not exist. */
static inline rt_bool rt_array_has_holes(rt_ref a) { return ((rt_array *)a)->holes != 0; }

static inline rt_bool rt_i32_truthy(int32_t i) { return i != 0; }

#define RT_USHR(a, b) ((double)rt_ushr((a), (b)))
#define RT_USHR_I64(a, b) ((int64_t)rt_ushr((a), (b)))
static inline int32_t rt_ushr_i32(int32_t a, int32_t b) { return (int32_t)((uint32_t)a >> (b & 31)); }

/* An optional property that is absent reads as undefined. */
#define RT_PRESENT_REF(r) ((r) == RT_ABSENT ? RT_UNDEFINED : (r))
#define RT_PRESENT_VAL(v) ((v) == rt_val_of_ref(RT_ABSENT) ? rt_val_of_ref(RT_UNDEFINED) : (v))
#define RT_SET_OPTIONAL_REF(o, i, r) rt_set_optional((o), (i), rt_val_of_ref(r))
#define RT_SET_OPTIONAL_VAL(o, i, v) rt_set_optional((o), (i), (v))
/* Stores into an optional property; one that was absent takes its place in the order of keys. */
static inline void rt_set_optional(rt_ref o, uint32_t word, rt_val value)
{
    bool added = RT_WORD_VAL(o, word) == rt_val_of_ref(RT_ABSENT);
    RT_WORD_VAL(o, word) = value;
    if (added)
        rt_field_added(o, word - 1);
}

/* Code that the flow analysis has shown to be dead; reaching it is a defect of the compiler, reported as such. */
void rt_unreachable(uint32_t loc) __attribute__((cold));
void rt_throw_no_method(rt_ref name, uint32_t loc) __attribute__((cold));
void rt_throw_cannot_set(rt_ref name, uint32_t loc) __attribute__((cold));
/* The calling convention for functions that disagree about rest parameters: all arguments in one array of rt_val. */
void rt_array_append_values(rt_ref target, rt_ref source);
rt_ref rt_array_rest_values(rt_ref args, uint32_t from, uint32_t layout);
rt_ref rt_array_as(rt_ref array, uint32_t layout);
rt_val rt_array_value_at(rt_ref array, uint32_t index); /* undefined when out of range */

#define RT_NAN __builtin_nan("")
#define RT_INFINITY __builtin_inf()
#define RT_NO_EXCEPTION() ((rt_val)0)
#define RT_IS_UNINITIALISED(place) ((place) == 0)
#define RT_I32_MOD(a, b) ((a) % (b))
#define RT_F64_OF_U32(x) ((double)(uint32_t)(x))

/* Makes `count` strings of Latin-1 from their texts, each behind its length in LEB128 (emit/constants.ts). */
void rt_make_literals(rt_string *strings, uint32_t count, const uint8_t *texts);

/* A new instance of one of the program's layouts, and a new closure. The smallest object is two words. */
rt_ref rt_new(uint32_t layout);
rt_ref rt_new_closure(uint32_t layout, void (*code)(void), uint32_t length);
static inline rt_ref rt_new_closure_of_size(uint32_t layout, size_t size, void (*code)(void), uint32_t length)
{
    rt_closure *closure = rt_alloc(layout, size);
    closure->head.aux = length;
    closure->code = code;
    return (rt_ref)closure;
}
#ifdef __OPTIMIZE_SIZE__
#define RT_NEW(l) rt_new(l)
#define RT_NEW_CLOSURE(l, fn, n) rt_new_closure((l), (void (*)(void))(fn), (n))
#else
#define RT_NEW(l) ((rt_ref)rt_alloc((l), l##_WORDS < 2 ? 16u : 8u * l##_WORDS))
#define RT_NEW_CLOSURE(l, fn, n) rt_new_closure_of_size((l), 8u * l##_WORDS, (void (*)(void))(fn), (n))
#endif

/* Takes the last element away; its index. */
static inline int32_t rt_array_shrink(rt_ref a) { return (int32_t)--((rt_array *)a)->length; }
#define RT_ARRAY_SHRINK(a) rt_array_shrink(a)


/* Typed arrays of several kinds may share their bytes. */
typedef int8_t rt_unit_int8_t;
typedef uint8_t rt_unit_uint8_t;
typedef int16_t RT_ALIASING rt_unit_int16_t;
typedef uint16_t RT_ALIASING rt_unit_uint16_t;
typedef int32_t RT_ALIASING rt_unit_int32_t;
typedef uint32_t RT_ALIASING rt_unit_uint32_t;
typedef float RT_ALIASING rt_unit_float;
typedef double RT_ALIASING rt_unit_double;
#define RT_TYPED_UNITS(type, a) ((rt_unit_##type *)((rt_typedarray *)(a))->data)
#define RT_TYPED_GET_INT8ARRAY(a, i) ((int32_t)RT_TYPED_UNITS(int8_t, a)[i])
#define RT_TYPED_GET_UINT8ARRAY(a, i) ((int32_t)RT_TYPED_UNITS(uint8_t, a)[i])
#define RT_TYPED_GET_UINT8CLAMPEDARRAY(a, i) ((int32_t)RT_TYPED_UNITS(uint8_t, a)[i])
#define RT_TYPED_GET_INT16ARRAY(a, i) ((int32_t)RT_TYPED_UNITS(int16_t, a)[i])
#define RT_TYPED_GET_UINT16ARRAY(a, i) ((int32_t)RT_TYPED_UNITS(uint16_t, a)[i])
#define RT_TYPED_GET_INT32ARRAY(a, i) (RT_TYPED_UNITS(int32_t, a)[i])
#define RT_TYPED_GET_UINT32ARRAY(a, i) ((double)RT_TYPED_UNITS(uint32_t, a)[i])
#define RT_TYPED_GET_FLOAT32ARRAY(a, i) ((double)RT_TYPED_UNITS(float, a)[i])
#define RT_TYPED_GET_FLOAT64ARRAY(a, i) (RT_TYPED_UNITS(double, a)[i])
#define RT_TYPED_SET_INT8ARRAY(a, i, v) (RT_TYPED_UNITS(int8_t, a)[i] = (int8_t)(v))
#define RT_TYPED_SET_UINT8ARRAY(a, i, v) (RT_TYPED_UNITS(uint8_t, a)[i] = (uint8_t)(v))
#define RT_TYPED_SET_UINT8CLAMPEDARRAY(a, i, v) (RT_TYPED_UNITS(uint8_t, a)[i] = rt_clamp_u8(v))
#define RT_TYPED_SET_INT16ARRAY(a, i, v) (RT_TYPED_UNITS(int16_t, a)[i] = (int16_t)(v))
#define RT_TYPED_SET_UINT16ARRAY(a, i, v) (RT_TYPED_UNITS(uint16_t, a)[i] = (uint16_t)(v))
#define RT_TYPED_SET_INT32ARRAY(a, i, v) (RT_TYPED_UNITS(int32_t, a)[i] = (v))
#define RT_TYPED_SET_UINT32ARRAY(a, i, v) (RT_TYPED_UNITS(uint32_t, a)[i] = (uint32_t)(v))
#define RT_TYPED_SET_FLOAT32ARRAY(a, i, v) (RT_TYPED_UNITS(float, a)[i] = (float)(v))
#define RT_TYPED_SET_FLOAT64ARRAY(a, i, v) (RT_TYPED_UNITS(double, a)[i] = (v))
/* push and other growth behind trailing holes would make holes inside. */
void rt_throw_hole(uint32_t loc) __attribute__((cold));
rt_bool rt_setter_of_literal(rt_ref self, rt_val value);

#endif
