/* SPDX-License-Identifier: MIT */
/* Symbols are objects with an identity and a description. */
#include "rt_internal.h"

rt_ref rt_symbol_new(rt_val description)
{
    rt_symbol *symbol = rt_alloc(RT_L_SYMBOL, sizeof *symbol);
    symbol->description = rt_ref_of_val(description);
    return (rt_ref)symbol;
}

rt_val rt_symbol_description(rt_ref symbol) { return rt_val_of_ref(((rt_symbol *)symbol)->description); }
