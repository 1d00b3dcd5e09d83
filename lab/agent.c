/* SPDX-License-Identifier: MIT */
/*
 * The lab's agent: process 1 of dom0. It serves commands, files and sockets to the host over a virtio-serial port.
 * One poll loop, many jobs at once. lab/frames.ts speaks the other side; the two headers must be changed together.
 *
 * A frame is: u32 payload length, u32 job id, u32 type (all little-endian), payload. The host chooses job ids.
 * Each job ends with exactly one F_EXIT frame: i32 errno of the agent (0 = it worked), i32 wait status of the command.
 *
 * It is one file because it is one small static program, built with one command when the lab is set up.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum { /* host to agent */
    F_EXEC = 1,    /* u8 flags (1: on a terminal, 2: stdin follows), then the command for sh -c, NUL-terminated */
    F_INPUT = 2,   /* bytes for the job; an empty frame ends them */
    F_SIGNAL = 3,  /* i32 signal for the command's process group */
    F_PUT = 4,     /* u32 mode, path NUL; content follows in F_INPUT frames */
    F_GET = 5,     /* u64 offset, u64 most bytes, path NUL */
    F_CONNECT = 6, /* path of a unix socket, or tcp:PORT on dom0's loopback; NUL */
    F_WINDOW = 7,  /* u16 rows, u16 columns, for a job on a terminal */
};
enum { /* agent to host */
    F_HELLO = 16,  /* u32 protocol version */
    F_OUTPUT = 17, /* stdout of a command, content of a file, bytes of a socket */
    F_ERRORS = 18, /* stderr of a command */
    F_EXIT = 19,
    F_OPENED = 20, /* the socket is connected */
};
enum { PROTOCOL_VERSION = 1, CHUNK = 16384, MAX_FRAME = 1 << 20 };

enum kind { COMMAND, UPLOAD, SOCKET };

struct job {
    struct job *next;
    uint32_t id;
    enum kind kind;
    pid_t pid;          /* COMMAND: also its process group */
    bool exited;
    bool on_terminal;
    int status;         /* wait status once exited */
    int in, out, err;   /* -1 when closed; in == out for terminals and sockets */
    bool in_ends;       /* the host sent its last input */
    uint8_t *queue;     /* input that the job has not taken yet */
    size_t queued;
};

static struct job *jobs;
static int port;

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "lab-agent: %s: %s\n", what, strerror(errno));
    _exit(1);
}

static void write_all(const void *data, size_t size)
{
    for (const uint8_t *at = data; size > 0;) {
        ssize_t n = write(port, at, size);
        if (n < 0 && errno != EINTR && errno != EAGAIN)
            fail("write to the host");
        if (n < 0) {
            struct pollfd wait = { .fd = port, .events = POLLOUT };
            poll(&wait, 1, 100);
            continue;
        }
        at += n;
        size -= (size_t)n;
    }
}

static void send_frame(uint32_t id, uint32_t type, const void *payload, size_t size)
{
    /* Header and payload go in one write: each write is a virtio buffer and a wake-up of the host. */
    static uint8_t frame[12 + CHUNK];
    uint32_t header[3] = { (uint32_t)size, id, type };

    memcpy(frame, header, sizeof header);
    if (size > 0)
        memcpy(frame + sizeof header, payload, size);
    write_all(frame, sizeof header + size);
}

static void send_exit(uint32_t id, int error, int status)
{
    int32_t payload[2] = { error, status };

    send_frame(id, F_EXIT, payload, sizeof payload);
}

static void close_input(struct job *job)
{
    if (job->in < 0)
        return;
    if (job->kind == SOCKET)
        shutdown(job->in, SHUT_WR);
    else if (job->in != job->out)
        close(job->in);
    job->in = -1;
}

static void remove_job(struct job *job)
{
    struct job **link = &jobs;

    while (*link != job)
        link = &(*link)->next;
    *link = job->next;
    if (job->in >= 0 && job->in != job->out)
        close(job->in);
    if (job->out >= 0)
        close(job->out);
    if (job->err >= 0)
        close(job->err);
    free(job->queue);
    free(job);
}

static struct job *find_job(uint32_t id)
{
    for (struct job *job = jobs; job; job = job->next)
        if (job->id == id)
            return job;
    return NULL;
}

static struct job *add_job(uint32_t id, enum kind kind)
{
    struct job *job = calloc(1, sizeof *job);

    if (!job)
        fail("calloc");
    *job = (struct job){ .next = jobs, .id = id, .kind = kind, .in = -1, .out = -1, .err = -1 };
    return jobs = job;
}

/* In the child: own process group, default signals, then the shell. */
static _Noreturn void become_command(const char *command)
{
    sigset_t none;

    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

static void start_command(uint32_t id, uint8_t flags, const char *command)
{
    int in[2] = { -1, -1 }, out[2], err[2], terminal = -1;
    bool on_terminal = flags & 1, with_input = flags & 2;
    pid_t pid;

    if (on_terminal) {
        pid = forkpty(&terminal, NULL, NULL, NULL);
        if (pid == 0)
            become_command(command);
    } else {
        if (pipe2(out, O_CLOEXEC) || pipe2(err, O_CLOEXEC) || (with_input && pipe2(in, O_CLOEXEC)))
            fail("pipe");
        pid = fork();
        if (pid == 0) {
            setpgid(0, 0);
            if (!with_input)
                in[0] = open("/dev/null", O_RDONLY);
            dup2(in[0], 0);
            dup2(out[1], 1);
            dup2(err[1], 2);
            become_command(command);
        }
        close(out[1]);
        close(err[1]);
        if (with_input)
            close(in[0]);
    }
    if (pid < 0) {
        send_exit(id, errno, 0);
        if (!on_terminal) {
            close(out[0]);
            close(err[0]);
            if (with_input)
                close(in[1]);
        }
        return;
    }
    struct job *job = add_job(id, COMMAND);
    job->pid = pid;
    job->on_terminal = on_terminal;
    job->in = on_terminal ? terminal : in[1];
    job->out = on_terminal ? terminal : out[0];
    job->err = on_terminal ? -1 : err[0];
    int fds[3] = { job->in, job->out, job->err };
    for (int i = 0; i < 3; i++)
        if (fds[i] >= 0)
            fcntl(fds[i], F_SETFL, fcntl(fds[i], F_GETFL) | O_NONBLOCK);
    if (on_terminal)
        fcntl(terminal, F_SETFD, FD_CLOEXEC);
}

static void start_upload(uint32_t id, uint32_t mode, const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);

    if (fd < 0 || fchmod(fd, mode)) {
        send_exit(id, errno, 0);
        if (fd >= 0)
            close(fd);
        return;
    }
    add_job(id, UPLOAD)->in = fd;
}

static void send_file(uint32_t id, uint64_t offset, uint64_t most, const char *path)
{
    static uint8_t chunk[CHUNK];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : 0;

    while (fd >= 0 && most > 0) {
        n = pread(fd, chunk, most < CHUNK ? most : CHUNK, (off_t)offset);
        if (n <= 0)
            break;
        send_frame(id, F_OUTPUT, chunk, (size_t)n);
        offset += (uint64_t)n;
        most -= (uint64_t)n;
    }
    send_exit(id, n < 0 ? errno : 0, 0);
    if (fd >= 0)
        close(fd);
}

/* Connects to a unix socket, or with tcp:PORT to a port of dom0's loopback. -1 and errno when that fails. */
static int connected_socket(const char *path)
{
    struct sockaddr_un local = { .sun_family = AF_UNIX };
    struct sockaddr_in loopback = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    bool tcp = strncmp(path, "tcp:", 4) == 0;
    const void *address = tcp ? (const void *)&loopback : &local;
    socklen_t size = tcp ? sizeof loopback : sizeof local;
    int fd, failed;

    if (tcp) {
        loopback.sin_port = htons((uint16_t)atoi(path + 4));
    } else if (strlen(path) < sizeof local.sun_path) {
        strcpy(local.sun_path, path);
    } else {
        errno = ENAMETOOLONG;
        return -1;
    }
    fd = socket(tcp ? AF_INET : AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || connect(fd, address, size) == 0)
        return fd;
    failed = errno;
    close(fd);
    errno = failed;
    return -1;
}

static void start_socket(uint32_t id, const char *path)
{
    int fd = connected_socket(path);

    if (fd < 0) {
        send_exit(id, errno, 0);
        return;
    }
    struct job *job = add_job(id, SOCKET);
    job->in = job->out = fd;
    fcntl(fd, F_SETFL, O_NONBLOCK);
    send_frame(id, F_OPENED, NULL, 0);
}

/* Gives a job as much of its queued input as it takes now. */
static void flush_input(struct job *job)
{
    size_t done = 0;

    while (job->in >= 0 && done < job->queued) {
        ssize_t n = write(job->in, job->queue + done, job->queued - done);
        if (n > 0) {
            done += (size_t)n;
            continue;
        }
        if (errno == EAGAIN)
            break;
        if (job->kind == UPLOAD) {
            send_exit(job->id, errno, 0);
            remove_job(job);
            return;
        }
        done = job->queued; /* nobody reads any more: the rest is dropped, as a closed pipe would */
        close_input(job);
    }
    if (job->queued > 0)
        memmove(job->queue, job->queue + done, job->queued - done);
    job->queued -= done;
    if (!job->in_ends || job->queued > 0)
        return;
    if (job->kind == UPLOAD) {
        int failed = close(job->in);
        job->in = -1;
        send_exit(job->id, failed ? errno : 0, 0);
        remove_job(job);
    } else if (!job->on_terminal) {
        close_input(job);
    }
}

static void take_input(struct job *job, const uint8_t *data, size_t size)
{
    if (size == 0)
        job->in_ends = true;
    uint8_t *queue = realloc(job->queue, job->queued + size + 1);
    if (!queue)
        fail("realloc");
    job->queue = queue;
    memcpy(queue + job->queued, data, size);
    job->queued += size;
    flush_input(job);
}

/* Reads what is there now. Returns false at the end of the stream. */
static bool forward(struct job *job, int fd, uint32_t type)
{
    static uint8_t chunk[CHUNK];
    ssize_t n = read(fd, chunk, sizeof chunk);

    if (n > 0)
        send_frame(job->id, type, chunk, (size_t)n);
    return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

static void drain(struct job *job, int fd, uint32_t type)
{
    struct pollfd now = { .fd = fd, .events = POLLIN };

    while (fd >= 0 && poll(&now, 1, 0) > 0 && (now.revents & POLLIN) && forward(job, fd, type))
        ;
}

/* Closes one finished stream of a job; the last one of a socket ends the job. */
static void end_stream(struct job *job, int *fd)
{
    if (job->in == *fd)
        job->in = -1;
    close(*fd);
    *fd = -1;
    if (job->kind == SOCKET) {
        send_exit(job->id, 0, 0);
        remove_job(job);
    }
}

/*
 * A command has ended when its process has, and what it wrote before that has been sent. Daemons that it left behind
 * may hold the pipes open, so the end of the pipes is not waited for.
 */
static void reap(void)
{
    int status;
    pid_t pid;

    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        struct job *job = jobs;
        while (job && !(job->kind == COMMAND && job->pid == pid))
            job = job->next;
        if (!job)
            continue; /* an orphan: process 1 only has to collect it */
        drain(job, job->out, F_OUTPUT);
        drain(job, job->err, F_ERRORS);
        send_exit(job->id, 0, status);
        remove_job(job);
    }
}

static void handle_frame(uint32_t id, uint32_t type, uint8_t *data, size_t size)
{
    struct job *job = find_job(id);
    uint64_t range[2];
    uint32_t mode;
    uint16_t window[2];
    int32_t number;

    data[size] = 0; /* the buffer has room: paths and commands are terminated whatever the host sent */
    if (type == F_EXEC && size >= 1) {
        start_command(id, data[0], (char *)data + 1);
    } else if (type == F_PUT && size >= sizeof mode) {
        memcpy(&mode, data, sizeof mode);
        start_upload(id, mode, (char *)data + sizeof mode);
    } else if (type == F_GET && size >= sizeof range) {
        memcpy(range, data, sizeof range);
        send_file(id, range[0], range[1], (char *)data + sizeof range);
    } else if (type == F_CONNECT) {
        start_socket(id, (char *)data);
    } else if (type == F_INPUT || type == F_SIGNAL || type == F_WINDOW) {
        if (!job)
            return; /* it ended while the frame was on its way */
        if (type == F_INPUT) {
            take_input(job, data, size);
        } else if (type == F_SIGNAL && size == sizeof number && job->kind == COMMAND) {
            memcpy(&number, data, sizeof number);
            kill(-job->pid, number);
        } else if (type == F_WINDOW && size == sizeof window && job->on_terminal) {
            memcpy(window, data, sizeof window);
            struct winsize shape = { .ws_row = window[0], .ws_col = window[1] };
            ioctl(job->out, TIOCSWINSZ, &shape);
        }
    } else {
        send_exit(id, EINVAL, 0);
    }
}

/* Takes bytes from the host and handles each complete frame. */
static void read_host(void)
{
    static uint8_t buffer[12 + MAX_FRAME + 1];
    static size_t used;
    ssize_t n = read(port, buffer + used, 12 + MAX_FRAME - used);
    size_t at = 0;

    if (n <= 0) {
        if (n == 0)
            usleep(50000); /* no host at the other side: the port reads as ended until one connects */
        else if (errno != EAGAIN && errno != EINTR)
            fail("read from the host");
        return;
    }
    used += (size_t)n;
    for (;;) {
        uint32_t header[3];
        if (used - at < sizeof header)
            break;
        memcpy(header, buffer + at, sizeof header);
        if (header[0] > MAX_FRAME) {
            errno = EMSGSIZE;
            fail("frame from the host");
        }
        if (used - at < sizeof header + header[0])
            break;
        uint8_t *payload = buffer + at + sizeof header;
        uint8_t kept = payload[header[0]]; /* handle_frame puts a NUL there, on the next frame's first byte */
        handle_frame(header[1], header[2], payload, header[0]);
        payload[header[0]] = kept;
        at += sizeof header + header[0];
    }
    memmove(buffer, buffer + at, used - at);
    used -= at;
}

static void serve(int signals)
{
    static struct pollfd fds[2 + 3 * 1024];
    nfds_t count = 0;

    fds[count++] = (struct pollfd){ .fd = port, .events = POLLIN };
    fds[count++] = (struct pollfd){ .fd = signals, .events = POLLIN };
    for (struct job *job = jobs; job && count + 3 <= sizeof fds / sizeof fds[0]; job = job->next) {
        /* A pipe that nobody reads always polls as broken: it is only looked at while there is input for it. */
        fds[count++] = (struct pollfd){ .fd = job->queued ? job->in : -1, .events = POLLOUT };
        fds[count++] = (struct pollfd){ .fd = job->out, .events = POLLIN };
        fds[count++] = (struct pollfd){ .fd = job->err, .events = POLLIN };
    }
    if (poll(fds, count, -1) < 0 && errno != EINTR)
        fail("poll");
    /* Jobs first: the list only loses the job being looked at here, and gains jobs only in read_host below. */
    struct job *next;
    nfds_t at = 2;
    for (struct job *job = jobs; job && at + 3 <= count; job = next, at += 3) {
        next = job->next;
        bool socket = job->kind == SOCKET;
        if ((fds[at + 2].revents & (POLLIN | POLLHUP)) && job->err >= 0 && !forward(job, job->err, F_ERRORS))
            end_stream(job, &job->err);
        if ((fds[at + 1].revents & (POLLIN | POLLHUP)) && job->out >= 0 && !forward(job, job->out, F_OUTPUT)) {
            end_stream(job, &job->out);
            if (socket)
                continue;
        }
        if (fds[at].revents & (POLLOUT | POLLERR))
            flush_input(job);
    }
    if (fds[1].revents & POLLIN) {
        struct signalfd_siginfo ignored;
        while (read(signals, &ignored, sizeof ignored) > 0)
            ;
        reap();
    }
    if (fds[0].revents & (POLLIN | POLLHUP))
        read_host();
}

int main(int argc, char **argv)
{
    uint32_t version = PROTOCOL_VERSION;
    sigset_t child;

    if (argc != 2) {
        fprintf(stderr, "usage: lab-agent PORT\n");
        return 2;
    }
    port = open(argv[1], O_RDWR | O_CLOEXEC);
    if (port < 0)
        fail(argv[1]);
    signal(SIGPIPE, SIG_IGN);
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    int signals = signalfd(-1, &child, SFD_NONBLOCK | SFD_CLOEXEC);
    if (signals < 0)
        fail("signalfd");
    send_frame(0, F_HELLO, &version, sizeof version);
    for (;;)
        serve(signals);
}
