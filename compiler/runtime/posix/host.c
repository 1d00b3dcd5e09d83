/* SPDX-License-Identifier: MIT */
/* The host-only parts of the library: arguments and files. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "../rt_internal.h"
#include "posix.h"

rt_ref rt_arguments(void)
{
    rt_ref list = rt_array_new(RT_L_ARRAY_REF, 0, (uint32_t)posix_argc);
    for (int i = 0; i < posix_argc; i++) {
        rt_ref argument = rt_str_from_utf8(posix_argv[i], strlen(posix_argv[i]));
        RT_ARRAY_DATA(list, rt_ref)[RT_ARRAY(list)->length++] = argument;
    }
    return list;
}

rt_ref rt_environment(void)
{
    uint32_t count = 0;
    while (environ[count])
        count++;
    rt_ref list = rt_array_new(RT_L_ARRAY_REF, 0, count);
    for (uint32_t i = 0; i < count; i++) {
        rt_ref entry = rt_str_from_utf8(environ[i], strlen(environ[i]));
        RT_ARRAY_DATA(list, rt_ref)[RT_ARRAY(list)->length++] = entry;
    }
    return list;
}

/* Node's texts for the errors that happen to files. */
static rt_ref fail(int code, const char *call, const char *path)
{
    static const struct {
        int code;
        const char *text;
    } texts[] = {{ENOENT, "ENOENT: no such file or directory"},
                 {EACCES, "EACCES: permission denied"},
                 {EISDIR, "EISDIR: illegal operation on a directory"},
                 {ENOTDIR, "ENOTDIR: not a directory"}};
    const char *text = strerror(code);
    for (unsigned i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i].code == code)
            text = texts[i].text;
    if (strcmp(call, "open") == 0)
        rt_throw_error(RT_E_ERROR, 0, "%s, %s '%s'", text, call, path);
    else
        rt_throw_error(RT_E_ERROR, 0, "%s, %s", text, call);
    return RT_MARK_REF;
}

rt_ref rt_read_file(rt_ref path)
{
    size_t length = rt_str_utf8_size(rt_str(path));
    rt_ref name_buffer = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + length + 8);
    char *name = (char *)rt_buffer_data(name_buffer);
    name[rt_str_to_utf8(rt_str(path), name)] = 0;
    int fd = strcmp(name, "0") == 0 || strcmp(name, "/dev/stdin") == 0 ? STDIN_FILENO
                                                                       : open(name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(errno, "open", name);
    size_t used = 0, room = 1 << 16;
    rt_ref buffer = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + room);
    for (;;) {
        ssize_t n = read(fd, rt_buffer_data(buffer) + used, room - used);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            int code = errno;
            if (fd != STDIN_FILENO)
                close(fd);
            return fail(code, "read", name);
        }
        if (n == 0)
            break;
        used += (size_t)n;
        if (used == room) {
            rt_ref larger = rt_alloc(RT_L_BUFFER, sizeof(struct rt_object) + room * 2);
            memcpy(rt_buffer_data(larger), rt_buffer_data(buffer), used);
            buffer = larger;
            room *= 2;
        }
    }
    if (fd != STDIN_FILENO)
        close(fd);
    return rt_str_from_utf8(rt_buffer_data(buffer), used);
}
