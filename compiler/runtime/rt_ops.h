/* SPDX-License-Identifier: MIT */
/*
 * Operations that compiled code uses inline, and the prototypes of those it calls. Included by rt.h.
 *
 * Names say area, verb and representation. Where a function may throw, its comment says so; it then returns
 * the mark of its result's representation. Functions without such a comment never throw.
 */
#ifndef RT_OPS_H
#define RT_OPS_H

/* ---- allocation ---- */

#define RT_BUMP_MAX 128u
struct rt_bump {
    char *next;
    char *end;
};
/* rt_bumps[n]: zeroed cells of 16*n bytes, ready to be taken. */
extern struct rt_bump rt_bumps[RT_BUMP_MAX / 16 + 1];
void *rt_alloc_slow(uint32_t layout, size_t size);

static inline void *rt_alloc(uint32_t layout, size_t size)
{
    if (RT_LIKELY(size <= RT_BUMP_MAX)) {
        struct rt_bump *bump = &rt_bumps[(size + 15) / 16];
        char *cell = bump->next;
        if (RT_LIKELY(cell != bump->end)) {
            bump->next = cell + ((size + 15) & ~(size_t)15);
            ((struct rt_object *)cell)->layout = layout;
            return cell;
        }
    }
    return rt_alloc_slow(layout, size);
}

static inline rt_ref rt_box_new(rt_val value)
{
    rt_box *box = rt_alloc(RT_L_BOX, sizeof *box);
    box->value = value;
    return (rt_ref)box;
}
static inline rt_ref rt_box_new_f64(double value)
{
    rt_box_f64 *box = rt_alloc(RT_L_BOX_F64, sizeof *box);
    box->value = value;
    return (rt_ref)box;
}
static inline rt_ref rt_box_new_i32(int32_t value)
{
    rt_box_i32 *box = rt_alloc(RT_L_BOX_F64, sizeof *box);
    box->value = value;
    return (rt_ref)box;
}

/* ---- numbers ---- */

/* The conversions of the processor. Outside of their range, and for NaN, they give the least integer; C leaves that
 * undefined, so the instruction is named. */
typedef double rt_two_f64 __attribute__((vector_size(16)));
static inline int32_t rt_truncate_to_i32(double d) { return __builtin_ia32_cvttsd2si((rt_two_f64){d, 0}); }
static inline int64_t rt_truncate_to_i64(double d) { return __builtin_ia32_cvttsd2si64((rt_two_f64){d, 0}); }

int32_t rt_to_int32_slow(double d);
/* ToInt32. */
static inline int32_t rt_to_int32(double d)
{
    int64_t wide = rt_truncate_to_i64(d);
    return RT_LIKELY(wide != INT64_MIN) ? (int32_t)(uint32_t)wide : rt_to_int32_slow(d);
}
static inline uint32_t rt_to_uint32(double d) { return (uint32_t)rt_to_int32(d); }

/* JavaScript's shifts of int32 values: the count is taken modulo 32, nothing is undefined. */
static inline int32_t rt_shl(int32_t a, int32_t n) { return (int32_t)((uint32_t)a << (n & 31)); }
static inline int32_t rt_shr(int32_t a, int32_t n) { return a >> (n & 31); }
static inline uint32_t rt_ushr(int32_t a, int32_t n) { return (uint32_t)a >> (n & 31); }
static inline int32_t rt_imul(int32_t a, int32_t b) { return (int32_t)((uint32_t)a * (uint32_t)b); }
static inline int32_t rt_clz32(int32_t a) { return a == 0 ? 32 : __builtin_clz((uint32_t)a); }

/* Sums of integers of up to 2^61 as doubles give them: beyond 2^53 they are rounded. */
static inline int64_t rt_add_i64(int64_t a, int64_t b)
{
    int64_t sum = a + b;
    if (RT_UNLIKELY((uint64_t)sum + (1ull << 53) > 1ull << 54))
        return (int64_t)((double)a + (double)b);
    return sum;
}
static inline int64_t rt_sub_i64(int64_t a, int64_t b) { return rt_add_i64(a, -b); }

double rt_mod_slow(double a, double b);
/* `%`: the sign of the dividend; -0 stays -0. */
static inline double rt_mod(double a, double b)
{
    /* Integers below 2^63, which an int64 holds exactly. */
    if (a >= 0 && b > 0 && a < 9223372036854775808.0 && b < 9223372036854775808.0) {
        int64_t x = (int64_t)a, y = (int64_t)b;
        if ((double)x == a && (double)y == b) {
            if (a == 0)
                return a;
            if ((x | y) >> 32 == 0)
                return (double)((uint32_t)x % (uint32_t)y);
            return (double)(x % y);
        }
    }
    return rt_mod_slow(a, b);
}
/* `**` and Math.pow: differs from C's pow for a base of 1 or -1 with an infinite or NaN exponent. */
double rt_pow(double base, double exponent);

/* ---- strings ---- */

/* The 256 strings of one Latin-1 unit, and the empty string. */
extern rt_string rt_char_strings[256];
extern const rt_string rt_empty_string;
#define RT_EMPTY_STRING ((rt_ref)&rt_empty_string)

static inline int32_t rt_str_length(rt_ref s) { return (int32_t)((const rt_string *)s)->length; }
/* Code unit at a proven index. */
static inline int32_t rt_str_code(rt_ref s, int32_t i)
{
    return (int32_t)rt_str_unit((const rt_string *)s, (uint32_t)i);
}
/* -1 for an index that is not in range. */
static inline int32_t rt_str_code_or_none(rt_ref s, int32_t i)
{
    return (uint32_t)i < ((const rt_string *)s)->length ? rt_str_code(s, i) : -1;
}
rt_ref rt_str_of_unit_wide(uint32_t unit);
/* The string of one unit. */
static inline rt_ref rt_str_of_unit(uint32_t unit)
{
    return unit < 256 ? (rt_ref)&rt_char_strings[unit] : rt_str_of_unit_wide(unit);
}
static inline rt_ref rt_str_from_code(int32_t unit) { return rt_str_of_unit((uint32_t)unit & 0xffff); }
/* s[i] at a proven index. */
static inline rt_ref rt_str_at(rt_ref s, uint32_t i)
{
    return rt_str_of_unit(rt_str_unit((const rt_string *)s, i));
}

bool rt_str_equal_slow(const rt_string *a, const rt_string *b);
static inline rt_bool rt_str_equal(rt_ref a, rt_ref b)
{
    const rt_string *x = (const rt_string *)a, *y = (const rt_string *)b;
    if (x == y)
        return 1;
    if (x->length != y->length)
        return 0;
    /* Neither is empty, or both are. */
    if (x->length == 0)
        return 1;
    if (rt_str_unit(x, 0) != rt_str_unit(y, 0))
        return 0;
    return x->length == 1 || rt_str_equal_slow(x, y);
}
/* Order of UTF-16 units: negative, 0 or positive. */
int32_t rt_str_compare(rt_ref a, rt_ref b);
/* With a string of this one unit. */
static inline rt_bool rt_str_is_unit(rt_ref s, uint32_t unit)
{
    const rt_string *string = (const rt_string *)s;
    return string->length == 1 && rt_str_unit(string, 0) == unit;
}
static inline int32_t rt_str_compare_unit(rt_ref s, int32_t unit)
{
    const rt_string *string = (const rt_string *)s;
    if (string->length == 0)
        return -1;
    int32_t first = (int32_t)rt_str_unit(string, 0);
    return first != unit ? (first < unit ? -1 : 1) : string->length > 1;
}
/* The same where a reference may be undefined or null instead of a string. */
static inline bool rt_ref_is_object(rt_ref r) { return (uintptr_t)r >= RT_FIRST_ADDRESS; }
static inline rt_bool rt_ref_is_unit(rt_ref r, uint32_t unit)
{
    return rt_ref_is_object(r) && rt_str_is_unit(r, unit);
}
static inline rt_bool rt_ref_str_equal(rt_ref a, rt_ref b)
{
    return a == b || (rt_ref_is_object(a) && rt_ref_is_object(b) && rt_str_equal(a, b));
}
/* A hash in 1..2^31-1, cached in strings of the heap. */
int32_t rt_str_hash_slow(const rt_string *s);
static inline int32_t rt_str_hash(rt_ref s)
{
    uint32_t hash = ((const rt_string *)s)->hash;
    return RT_LIKELY(hash) ? (int32_t)hash : rt_str_hash_slow((const rt_string *)s);
}

/* Concatenation. A result longer than JavaScript allows is memory exhaustion: a fatal report. */
rt_ref rt_str_concat(rt_ref a, rt_ref b);
rt_ref rt_str_concat_n(uint32_t count, rt_ref const *parts);

/* Appending to a string variable that nobody else can see the string of (passes/lower/accumulators.ts): the string may
 * grow in place. Where size counts they are concatenations. */
#define RT_S_GROWING 8u
#ifdef __OPTIMIZE_SIZE__
static inline rt_ref rt_str_append(rt_ref a, rt_ref b) { return rt_str_concat(a, b); }
static inline rt_ref rt_str_append_n(uint32_t n, rt_ref const *parts) { return rt_str_concat_n(n, parts); }
static inline rt_ref rt_str_settled(rt_ref s) { return s; }
#else
rt_ref rt_str_append(rt_ref a, rt_ref b);
rt_ref rt_str_append_n(uint32_t count, rt_ref const *parts);
/* The variable's string for others: it does not change any more. */
static inline rt_ref rt_str_settled(rt_ref s)
{
    if ((uintptr_t)s >= RT_FIRST_ADDRESS && (s->aux & RT_S_GROWING))
        s->aux &= ~RT_S_GROWING;
    return s;
}
#endif

rt_ref rt_num_to_str(double d);
rt_ref rt_i32_to_str(int32_t i);
extern const rt_string rt_str_true, rt_str_false, rt_str_undefined, rt_str_null;
static inline rt_ref rt_str_of_bool(rt_bool b) { return (rt_ref)(b ? &rt_str_true : &rt_str_false); }

/* ---- values ---- */

/* Kind of an object reference (not an immediate). */
static inline uint8_t rt_kind_of(rt_ref o) { return rt_layout_of(o)->kind; }
static inline bool rt_is_string(rt_val v)
{
    return rt_is_object(v) && rt_ref_of_val(v)->layout == RT_L_STRING;
}
static inline bool rt_is_bigint(rt_val v)
{
    return rt_is_object(v) && rt_ref_of_val(v)->layout == RT_L_BIGINT;
}
static inline bool rt_is_symbol(rt_val v)
{
    return rt_is_object(v) && rt_ref_of_val(v)->layout == RT_L_SYMBOL;
}
static inline bool rt_is_array(rt_val v)
{
    return rt_is_object(v) && rt_ref_of_val(v)->layout - RT_L_ARRAY_F64 <= RT_L_ARRAY_VAL - RT_L_ARRAY_F64;
}
static inline bool rt_is_bool(rt_val v) { return (v | 1) == 7; }
static inline bool rt_is_undefined(rt_val v) { return v == 0x0a || v == 0x0e; }
static inline bool rt_is_nullish(rt_val v) { return v == 0x0a || v == 0x02 || v == 0x0e; }

/* Truthiness. */
static inline rt_bool rt_f64_truthy(double d) { return d != 0 && d == d; }
static inline rt_bool rt_str_truthy(rt_ref s) { return ((const rt_string *)s)->length != 0; }
rt_bool rt_val_truthy(rt_val v);
/* Of what is no string and no bigint. */
static inline rt_bool rt_val_truthy_number(rt_val v)
{
    return rt_val_is_num(v) ? rt_f64_truthy(rt_f64_of_val(v)) : v == 0x07 || rt_is_object(v);
}

/* `===` of any two values. */
rt_bool rt_val_equal_slow(rt_val a, rt_val b);
static inline rt_bool rt_val_equal(rt_val a, rt_val b)
{
    if (a == b)
        return a != 0x7ff8000000000000ull + RT_NUM_OFFSET;
    return rt_val_equal_slow(a, b);
}
/* `==` where only null and undefined differ from `===`. */
static inline rt_bool rt_val_loose_equal(rt_val a, rt_val b)
{
    return rt_is_nullish(a) ? rt_is_nullish(b) : rt_val_equal(a, b);
}
/* SameValueZero (Map and Set keys, includes) and SameValue (Object.is). */
static inline rt_bool rt_val_same_zero(rt_val a, rt_val b) { return a == b || rt_val_equal_slow(a, b); }
static inline rt_bool rt_f64_same_zero(double a, double b) { return a == b || (a != a && b != b); }
rt_bool rt_val_same(rt_val a, rt_val b);

/* Hashes for SameValueZero, 0..2^31-1. Equal numbers hash alike in every representation. */
static inline int32_t rt_hash_bits(uint64_t x)
{
    x ^= x >> 32;
    x *= 0x9e3779b97f4a7c15ull;
    return (int32_t)(x >> 33);
}
static inline int32_t rt_i32_hash(int32_t i) { return rt_hash_bits((uint32_t)i); }
static inline int32_t rt_f64_hash(double d)
{
    if (d >= -2147483648.0 && d <= 2147483647.0 && (double)(int32_t)d == d)
        return rt_i32_hash((int32_t)d);
    return rt_hash_bits(rt_val_of_f64(d));
}
int32_t rt_val_hash(rt_val v);

/* enum rt_layout_kind of an object, 255 for immediates and numbers. */
static inline uint8_t rt_val_kind(rt_val v) { return rt_is_object(v) ? rt_kind_of(rt_ref_of_val(v)) : 255; }

/* typeof: the name, and a test by number (order of TypeofName in the IR). */
enum rt_typeof {
    RT_T_UNDEFINED,
    RT_T_OBJECT,
    RT_T_BOOLEAN,
    RT_T_NUMBER,
    RT_T_BIGINT,
    RT_T_STRING,
    RT_T_SYMBOL,
    RT_T_FUNCTION
};
int rt_typeof(rt_val v);
rt_ref rt_val_typeof(rt_val v);

/* ToString of any value; throws (mark 0) for symbols and from toString methods. */
rt_ref rt_val_to_str(rt_val v, uint32_t loc);
/* ToNumber of any value; throws for symbols and bigints. */
double rt_val_to_number(rt_val v);
/* How two primitive values are ordered: -1, 0 or 1; 2 when one is no number. Not for a bigint and a string. */
int32_t rt_val_compare(rt_val left, rt_val right);

/* ---- objects by name: dynamic.c, dict.c ---- */

/* The property, or undefined. Runs getters: may throw (mark 0). */
rt_val rt_dyn_get(rt_val object, rt_ref key, uint32_t loc);
/* 0 done; 2 threw: TypeError when the object cannot have the property or the value has the wrong type. */
rt_bool rt_dyn_set(rt_val object, rt_ref key, rt_val value, uint32_t loc);
/* 1 deleted (or never there), 2 threw. */
rt_bool rt_dyn_delete(rt_val object, rt_ref key, uint32_t loc);
/* `key in object`: TypeError (2) for what is no object. */
rt_bool rt_dyn_has(rt_val object, rt_ref key, uint32_t loc);
/* A property key: numbers and other primitives by ToString. Symbols are refused (TypeError, mark 0). */
rt_ref rt_val_to_key(rt_val key, uint32_t loc);
/* Compiled code has filled the optional field of this index, which was absent: keeps the order of keys. */
void rt_field_added(rt_ref object, uint32_t field_index);
/* An optional field was deleted: when it comes back it is the last. */
void rt_field_deleted(rt_ref object, uint32_t field_index);

rt_ref rt_dict_new(void);
/* undefined when missing */
rt_val rt_dict_get(rt_ref dict, rt_ref key);
/* The same for keys of the program: names that Node finds in Object.prototype throw. */
rt_val rt_dict_read(rt_ref dict, rt_ref key, uint32_t loc);
rt_bool rt_dict_write(rt_ref dict, rt_ref key, rt_val value, uint32_t loc);
void rt_dict_set(rt_ref dict, rt_ref key, rt_val value);
/* Copies the own enumerable properties of any value, without the excluded keys: 0 done, 2 a getter threw. */
rt_bool rt_dict_spread(rt_ref dict, rt_val source, uint32_t loc);
rt_bool rt_dict_spread_without(rt_ref dict, rt_val source, uint32_t count, rt_ref const *excluded,
                               uint32_t loc);

/* The argument of the conversion being called, toJSON or @@toPrimitive: its thunk (rt_member.call0) passes it on. */
rt_ref rt_conversion_argument(void);
void rt_json_set_key(rt_ref key);

/* ---- bigint ---- */

/* Decimal digits with an optional sign. */
rt_ref rt_bigint_from_literal(const char *digits);

/* ---- arrays ---- */

/* ---- properties of functions: function.c ---- */

/* undefined when the function has no such property. `name` and `length` are no properties here. */
rt_val rt_function_get(rt_ref closure, rt_ref key);
/* Only of a function that has room (rt.h). */
void rt_function_set(rt_ref closure, rt_ref key, rt_val value);
rt_bool rt_function_has_room(rt_ref closure);
/* The dictionary that holds them, or NULL. */
rt_ref rt_function_properties(rt_ref closure);

/* ---- classes as values: class.c ---- */

/* JavaScript's `name` of a function or class. */
rt_ref rt_closure_name(rt_ref closure);
/* `value.constructor.name`; TypeError (mark 0) for null and undefined. */
rt_ref rt_class_name(rt_val value);
/* `value instanceof target`, where target is a class that the program has as a value; TypeError (mark 2) when not. */
rt_bool rt_instance_of_value(rt_val value, rt_val target);

/* ---- frozen objects: lock.c ---- */

/* Object.preventExtensions (1), seal (2), freeze (3); TypeError (mark 2) for typed arrays. And how far it is. */
rt_bool rt_lock(rt_val object, int32_t level);
int32_t rt_lock_level(rt_val object);
/* For locked objects: TypeError (mark 2) when they must not get, change or lose the property. */
rt_bool rt_refuse_store(rt_ref object, rt_ref key, uint32_t loc);
rt_bool rt_refuse_delete(rt_ref object, rt_ref key, uint32_t loc);
/* For locked arrays: the length is set; at `from`, `removed` elements are replaced by `added` others. */
rt_bool rt_array_refuse_length(rt_ref array, double length, uint32_t loc);
rt_bool rt_array_refuse_change(rt_ref array, double from, double removed, double added, uint32_t loc);

/* An index as JavaScript sees it: negative unless it is an integer in 0 .. 2^31-1. */
static inline int32_t rt_index_of_f64(double d)
{
    int32_t i = rt_truncate_to_i32(d);
    return (double)i == d ? i : -1;
}

static inline int32_t rt_index_of_i64(int64_t i) { return (uint64_t)i <= INT32_MAX ? (int32_t)i : -1; }

#define RT_ARRAY(a) ((rt_array *)(a))
#define RT_ARRAY_DATA(a, type) ((type *)((rt_array *)(a))->data)

/* `length` elements: zero, false or undefined; room for `capacity`. */
rt_ref rt_array_new(uint32_t layout, uint32_t length, uint32_t capacity);
/* Makes room for at least `capacity` elements, and for some more when the array grows step by step. */
void rt_array_grow(rt_ref array, uint32_t capacity);
/* `a.length = n`: truncates, or appends trailing holes. Throws RangeError (mark 2) when n is no array length.
 */
rt_bool rt_array_set_length(rt_ref array, double length, uint32_t loc);
/* memmove of elements, between representations too (the values then fit); the ranges exist. */
void rt_array_move(rt_ref target, int32_t to, rt_ref source, int32_t from, int32_t count);
/* A write at `index` >= length: makes the element exist when index is length (as push does, or into a
 * trailing hole), or throws RangeError (mark 2). After 0 the caller stores the element. */
rt_bool rt_array_extend(rt_ref array, double index, uint32_t loc);
/* `new Array(n)` that is filled in another order than from the front: elements behind holes, see array.c. A write at
 * `index`, which `given` was in the program, into the holes that the array has: RangeError (mark 2) for any other
 * index; after 0 the caller stores. */
rt_bool rt_array_put_behind(rt_ref array, int32_t index, double given, uint32_t loc);
/* The same for any index: the array gets as many holes as it takes. RangeError where that would be most of it. */
rt_bool rt_array_put_anywhere(rt_ref array, int32_t index, double given, uint32_t loc);
/* The hole at `length` is filled: counts it, and what lies behind it. Gives its index. */
int32_t rt_array_close_gap(rt_ref array);
/* Whether there is an element at the index; whether any lies behind a hole; RangeError when one does. */
rt_bool rt_array_has(rt_ref array, int32_t index);
rt_bool rt_array_has_gaps(rt_ref array);
rt_bool rt_array_must_have_no_gaps(rt_ref array, uint32_t loc);
/* `shift()` of an array that is not empty: drops the first element. */
void rt_array_drop_first(rt_ref array);
/* Element of an array of any representation, which exists. */
rt_val rt_array_any(rt_val array, int32_t index);
int32_t rt_array_any_length(rt_val array);
int32_t rt_array_any_filled(rt_val array);
/* Stores a value that fits the representation. */
void rt_array_put(rt_ref array, int32_t index, rt_val value);
/* The slot refers to nothing any more. */
void rt_array_clear(rt_ref array, int32_t index);

static inline double rt_array_length(rt_ref a) { return (double)RT_ARRAY(a)->length + RT_ARRAY(a)->holes; }

/* ---- typed arrays ---- */

#define RT_TYPED(a) ((rt_typedarray *)(a))
#define RT_TYPED_DATA(a, type) ((type *)((rt_typedarray *)(a))->data)
/* ToUint8Clamp: halves go to the even neighbour. */
uint8_t rt_clamp_u8(double d);
/* Element access by run-time kind, the index being in range; the store converts as JavaScript does. */
double rt_typed_get(rt_ref array, uint32_t index);
void rt_typed_set(rt_ref array, uint32_t index, double value);

/* DataView: a number of a kind (order of the typed array layouts) at a byte position that is in range.
 * Inline, so that a constant kind costs nothing. */
static inline double rt_view_get(rt_ref buffer, int32_t position, int32_t kind, rt_bool little_endian)
{
    const uint8_t *p = (const uint8_t *)((rt_arraybuffer *)buffer)->data + position;
    uint16_t half;
    uint32_t word;
    uint64_t bits;
    float single;
    double result;
    switch (kind) {
    case 0:
        return (int8_t)*p;
    case 1:
    case 2:
        return *p;
    case 3:
    case 4:
        memcpy(&half, p, sizeof half);
        if (!little_endian)
            half = __builtin_bswap16(half);
        return kind == 3 ? (double)(int16_t)half : (double)half;
    case 8:
        memcpy(&bits, p, sizeof bits);
        if (!little_endian)
            bits = __builtin_bswap64(bits);
        memcpy(&result, &bits, sizeof result);
        return result;
    default:
        memcpy(&word, p, sizeof word);
        if (!little_endian)
            word = __builtin_bswap32(word);
        if (kind == 5)
            return (int32_t)word;
        if (kind == 6)
            return word;
        memcpy(&single, &word, sizeof single);
        return (double)single;
    }
}
static inline void rt_view_set(rt_ref buffer, int32_t position, int32_t kind, rt_bool little_endian,
                               double value)
{
    uint8_t *p = (uint8_t *)((rt_arraybuffer *)buffer)->data + position;
    uint16_t half;
    uint32_t word;
    uint64_t bits;
    float single = (float)value;
    switch (kind) {
    case 0:
    case 1:
        *p = (uint8_t)rt_to_int32(value);
        break;
    case 3:
    case 4:
        half = (uint16_t)rt_to_int32(value);
        if (!little_endian)
            half = __builtin_bswap16(half);
        memcpy(p, &half, sizeof half);
        break;
    case 8:
        memcpy(&bits, &value, sizeof bits);
        if (!little_endian)
            bits = __builtin_bswap64(bits);
        memcpy(p, &bits, sizeof bits);
        break;
    default:
        if (kind == 7)
            memcpy(&word, &single, sizeof word);
        else
            word = rt_to_uint32(value);
        if (!little_endian)
            word = __builtin_bswap32(word);
        memcpy(p, &word, sizeof word);
        break;
    }
}

/* ---- start ---- */

/* Heap, constants and roots of the runtime. The emitted rt_main calls it first. */
void rt_start(void);
/* The program's last words for an exception that nothing caught: prints it, exits with status 1. */
_Noreturn void rt_report_uncaught(rt_val exception);

#endif
