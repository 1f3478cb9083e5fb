/* Stands between a program and the C library for the files under one folder (GLOVEBOX_RIG_FOLDER). Either writes down
 * what is done to them (GLOVEBOX_RIG_LOG), or fails the n-th call of a kind. The control file (GLOVEBOX_RIG_CONTROL)
 * is shared memory, so that a fault is armed anew without a new process. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OFF, RECORD, FAULT };
enum { WRITE = 1, SYNC, RENAME, UNLINK, TRUNCATE, OPEN, SYNC_FOLDER };
enum { SHORT = -1, FDS = 65536 };

struct control { int32_t mode, call, how, n, sticky, seen, fired; };

static struct control *control;
static const char *folder;
static size_t folder_length;
static int record = -1;
static uint64_t inode[FDS];
static char kept[FDS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_copy_file_range)(int, off64_t *, int, off64_t *, size_t, unsigned int);
static ssize_t (*real_sendfile)(int, int, off64_t *, size_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
    real_open = dlsym(RTLD_NEXT, "open");
    real_openat = dlsym(RTLD_NEXT, "openat");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_copy_file_range = dlsym(RTLD_NEXT, "copy_file_range");
    real_sendfile = dlsym(RTLD_NEXT, "sendfile64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    folder = getenv("GLOVEBOX_RIG_FOLDER");
    const char *shared = getenv("GLOVEBOX_RIG_CONTROL");
    const char *log = getenv("GLOVEBOX_RIG_LOG");
    if (folder == NULL || shared == NULL) return;
    folder_length = strlen(folder);
    int fd = real_open(shared, O_RDWR);
    if (fd < 0) return;
    void *map = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    real_close(fd);
    /* Never cut: the processes this one starts pass here too. */
    if (log != NULL) record = real_open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    control = map == MAP_FAILED ? NULL : map;
}

static int ours(const char *path) {
    return control != NULL && path != NULL && strncmp(path, folder, folder_length) == 0
        && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int watched(int fd) { return control != NULL && fd >= 0 && fd < FDS && kept[fd]; }

/* op (1) inode (8) offset (8) length (4) and that many bytes, native order; called with the lock held */
static void note(char op, uint64_t node, int64_t offset, const void *bytes, uint32_t length) {
    if (control->mode != RECORD || record < 0) return;
    char head[21];
    head[0] = op;
    memcpy(head + 1, &node, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, &length, 4);
    if (real_write(record, head, 21) != 21) abort();
    while (length > 0) {
        ssize_t done = real_write(record, bytes, length);
        if (done <= 0) abort();
        bytes = (const char *) bytes + done;
        length -= (uint32_t) done;
    }
}

/* 0: go on; otherwise errno, or SHORT for half a write that is followed by a full disk */
static int fault(int call) {
    if (control->mode != FAULT || control->call != call) return 0;
    int at = ++control->seen;
    if (at == control->n) {
        control->fired++;
        return control->how;
    }
    if (at > control->n && (control->sticky || (control->how == SHORT && at == control->n + 1)))
        return control->how == SHORT ? ENOSPC : control->how;
    return 0;
}

static int failed(int call) {
    pthread_mutex_lock(&lock);
    int how = fault(call);
    pthread_mutex_unlock(&lock);
    if (how != 0) errno = how;
    return how != 0;
}

static int opened(int fd, const char *path, int flags) {
    if (fd >= 0 && fd < FDS) {
        kept[fd] = 0;
        struct stat about;
        if (ours(path) && fstat(fd, &about) == 0) {
            pthread_mutex_lock(&lock);
            kept[fd] = S_ISDIR(about.st_mode) ? 2 : 1;
            inode[fd] = about.st_ino;
            if (kept[fd] == 1)
                note(OPEN, inode[fd], (flags & O_TRUNC) != 0, path + folder_length, (uint32_t) strlen(path + folder_length));
            pthread_mutex_unlock(&lock);
        }
    }
    return fd;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE(flags) return opened(real_open(path, flags, mode), path, flags); }
int open64(const char *path, int flags, ...) {
    MODE(flags) return opened(real_open(path, flags | O_LARGEFILE, mode), path, flags);
}
int openat(int at, const char *path, int flags, ...) {
    MODE(flags) return opened(real_openat(at, path, flags, mode), path, flags);
}
int openat64(int at, const char *path, int flags, ...) {
    MODE(flags) return opened(real_openat(at, path, flags | O_LARGEFILE, mode), path, flags);
}

int close(int fd) {
    if (watched(fd)) kept[fd] = 0;
    return real_close(fd);
}

static ssize_t written(int fd, const void *bytes, size_t length, off_t offset, int positioned) {
    pthread_mutex_lock(&lock);
    int how = fault(WRITE);
    if (how > 0) {
        pthread_mutex_unlock(&lock);
        errno = how;
        return -1;
    }
    size_t asked = how == SHORT ? length / 2 : length;
    if (!positioned) offset = lseek(fd, 0, SEEK_CUR);
    ssize_t done = positioned ? real_pwrite(fd, bytes, asked, offset) : real_write(fd, bytes, asked);
    if (done > 0) note(WRITE, inode[fd], offset, bytes, (uint32_t) done);
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    return watched(fd) ? written(fd, bytes, length, 0, 0) : real_write(fd, bytes, length);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    return watched(fd) ? written(fd, bytes, length, offset, 1) : real_pwrite(fd, bytes, length, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return pwrite(fd, bytes, length, offset); }

/* What the kernel copies by itself nobody could write down: unknown here, so that it is written instead. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned int flags) {
    if (!watched(out)) return real_copy_file_range(in, from, out, to, length, flags);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
    if (!watched(out)) return real_sendfile(out, in, from, length);
    errno = EINVAL;
    return -1;
}
ssize_t sendfile(int out, int in, off_t *from, size_t length) { return sendfile64(out, in, from, length); }

static int synced(int fd, int (*real)(int)) {
    if (!watched(fd)) return real(fd);
    if (failed(SYNC)) return -1;
    int result = real(fd);
    pthread_mutex_lock(&lock);
    if (result == 0) note(kept[fd] == 2 ? SYNC_FOLDER : SYNC, inode[fd], 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    return result;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int ftruncate(int fd, off_t length) {
    if (!watched(fd)) return real_ftruncate(fd, length);
    if (failed(TRUNCATE)) return -1;
    int result = real_ftruncate(fd, length);
    pthread_mutex_lock(&lock);
    if (result == 0) note(TRUNCATE, inode[fd], length, NULL, 0);
    pthread_mutex_unlock(&lock);
    return result;
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

int rename(const char *from, const char *to) {
    if (!ours(from) || !ours(to)) return real_rename(from, to);
    if (failed(RENAME)) return -1;
    int result = real_rename(from, to);
    if (result == 0) {
        char both[8192];
        size_t first = strlen(from + folder_length), second = strlen(to + folder_length);
        if (first + second + 1 > sizeof both) abort();
        memcpy(both, from + folder_length, first + 1);
        memcpy(both + first + 1, to + folder_length, second);
        pthread_mutex_lock(&lock);
        note(RENAME, 0, 0, both, (uint32_t) (first + second + 1));
        pthread_mutex_unlock(&lock);
    }
    return result;
}

int unlink(const char *path) {
    if (!ours(path)) return real_unlink(path);
    if (failed(UNLINK)) return -1;
    int result = real_unlink(path);
    pthread_mutex_lock(&lock);
    if (result == 0) note(UNLINK, 0, 0, path + folder_length, (uint32_t) strlen(path + folder_length));
    pthread_mutex_unlock(&lock);
    return result;
}
