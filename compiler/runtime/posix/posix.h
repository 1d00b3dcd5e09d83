/* SPDX-License-Identifier: MIT */
/* What the Linux platform offers beyond rt_platform.h, to the host-only parts of the library. */
#ifndef RT_POSIX_H
#define RT_POSIX_H

extern int posix_argc;
extern char **posix_argv;
/* Writes what standard output has buffered. */
void posix_flush(void);

#endif
