/* SPDX-License-Identifier: MIT */
/* What suspending needs of the grant table, beyond minios.h. */
#ifndef MINIOS_GRANT_TABLE_H
#define MINIOS_GRANT_TABLE_H

#include <stdbool.h>

/** Unmaps the table, whose pages are Xen's and not the domain's. */
void grant_table_suspend(void);

/** Maps it again. In a new domain it is an empty one: no grant of before exists. */
void grant_table_resume(bool new_domain);

#endif
