// Traps.cpp - the C library's allocator, locks and waits, watched.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Traps.h"

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <ctime>
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/types.h>
#include <unistd.h>

namespace
{

thread_local int watched = 0;
std::atomic<int> violations { 0 };
std::atomic<const char*> first { "" };

void note (const char* what) noexcept
{
    if (watched > 0 && violations.fetch_add (1, std::memory_order_relaxed) == 0)
        first.store (what, std::memory_order_relaxed);
}

} // namespace

//======================================================================================================================
// glibc's allocator under its second name, so that nothing here needs dlsym, which allocates itself.
extern "C"
{
    void* __libc_malloc (std::size_t);
    void* __libc_calloc (std::size_t, std::size_t);
    void* __libc_realloc (void*, std::size_t);
    void* __libc_memalign (std::size_t, std::size_t);
    void __libc_free (void*);

    __attribute__ ((visibility ("default"))) void* malloc (std::size_t size) noexcept                        { note ("malloc"); return __libc_malloc (size); }
    __attribute__ ((visibility ("default"))) void* calloc (std::size_t count, std::size_t size) noexcept     { note ("calloc"); return __libc_calloc (count, size); }
    __attribute__ ((visibility ("default"))) void* realloc (void* memory, std::size_t size) noexcept         { note ("realloc"); return __libc_realloc (memory, size); }
    __attribute__ ((visibility ("default"))) void* memalign (std::size_t alignment, std::size_t size) noexcept       { note ("memalign"); return __libc_memalign (alignment, size); }
    __attribute__ ((visibility ("default"))) void* aligned_alloc (std::size_t alignment, std::size_t size) noexcept  { note ("aligned_alloc"); return __libc_memalign (alignment, size); }
    __attribute__ ((visibility ("default"))) void free (void* memory) noexcept
    {
        if (memory != nullptr)
            note ("free");

        __libc_free (memory);
    }

    __attribute__ ((visibility ("default"))) int posix_memalign (void** memory, std::size_t alignment, std::size_t size) noexcept
    {
        note ("posix_memalign");
        *memory = __libc_memalign (alignment, size);
        return *memory != nullptr ? 0 : ENOMEM;
    }
}

//======================================================================================================================
// Behind each stands the C library's own function of that name.
#define GUIDETONE_TRAP(Result, name, parameters, arguments) \
    extern "C" __attribute__ ((visibility ("default"))) Result name parameters \
    { \
        static std::atomic<Result (*) parameters> known { nullptr }; \
        note (#name); \
        auto* function = known.load (std::memory_order_relaxed); \
        if (function == nullptr) \
            known.store (function = reinterpret_cast<Result (*) parameters> (dlsym (RTLD_NEXT, #name)), std::memory_order_relaxed); \
        return function arguments; \
    }

GUIDETONE_TRAP (int, pthread_mutex_lock, (pthread_mutex_t* mutex), (mutex))
GUIDETONE_TRAP (int, pthread_mutex_trylock, (pthread_mutex_t* mutex), (mutex))
GUIDETONE_TRAP (int, pthread_rwlock_rdlock, (pthread_rwlock_t* lock), (lock))
GUIDETONE_TRAP (int, pthread_rwlock_wrlock, (pthread_rwlock_t* lock), (lock))
GUIDETONE_TRAP (int, pthread_cond_wait, (pthread_cond_t* condition, pthread_mutex_t* mutex), (condition, mutex))
GUIDETONE_TRAP (int, pthread_cond_timedwait, (pthread_cond_t* condition, pthread_mutex_t* mutex, const timespec* until), (condition, mutex, until))
GUIDETONE_TRAP (int, pthread_cond_signal, (pthread_cond_t* condition), (condition))
GUIDETONE_TRAP (int, pthread_cond_broadcast, (pthread_cond_t* condition), (condition))
GUIDETONE_TRAP (int, sem_wait, (sem_t* semaphore), (semaphore))
GUIDETONE_TRAP (int, sem_post, (sem_t* semaphore), (semaphore))
GUIDETONE_TRAP (int, nanosleep, (const timespec* time, timespec* rest), (time, rest))
GUIDETONE_TRAP (ssize_t, write, (int file, const void* bytes, std::size_t size), (file, bytes, size))

//======================================================================================================================
namespace guidetone::test
{

ScopedTrap::ScopedTrap() noexcept   { ++watched; }
ScopedTrap::~ScopedTrap() noexcept  { --watched; }

int takeViolations() noexcept
{
    return violations.exchange (0);
}

const char* firstViolation() noexcept
{
    return first.load();
}

} // namespace guidetone::test
