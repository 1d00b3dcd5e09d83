/* SPDX-License-Identifier: MIT */
/*
 * measure PROGRAM [ARGUMENT...]: runs a program and writes what it used to file descriptor 3, as JSON. Linked
 * statically, because the kernel counts the peak memory of whoever starts a program as the program's own.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static long microseconds(struct timeval t) { return t.tv_sec * 1000000L + t.tv_usec; }

int main(int argc, char **argv)
{
    struct timespec start, end;
    struct rusage usage;
    int status;
    pid_t child;
    if (argc < 2 || fcntl(3, F_SETFD, FD_CLOEXEC) < 0)
        return 2;
    clock_gettime(CLOCK_MONOTONIC, &start);
    if (posix_spawn(&child, argv[1], NULL, NULL, argv + 1, environ) != 0 ||
        wait4(child, &status, 0, &usage) < 0) {
        perror(argv[1]);
        return 2;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    dprintf(3, "{\"cpuMicroseconds\": %ld, \"wallMicroseconds\": %ld, \"peakKilobytes\": %ld}\n",
            microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
            (end.tv_sec - start.tv_sec) * 1000000L + (end.tv_nsec - start.tv_nsec) / 1000, usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
