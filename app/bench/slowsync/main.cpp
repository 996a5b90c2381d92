// Loaded into a program by LD_PRELOAD: every fsync and fdatasync takes ANTREAN_SYNC_DELAY_US microseconds
// longer, as on a slower disk, and still does its work.
#include <chrono>
#include <cstdlib>
#include <dlfcn.h>
#include <thread>

namespace {

using Sync = int (*)(int);

int slowly(const char *name, int descriptor)
{
    static const char *const text = std::getenv("ANTREAN_SYNC_DELAY_US");
    static const std::chrono::microseconds delay(text ? std::atol(text) : 0);
    std::this_thread::sleep_for(delay);
    const auto real = reinterpret_cast<Sync>(dlsym(RTLD_NEXT, name));
    return real(descriptor);
}

} // namespace

extern "C" __attribute__((visibility("default"))) int fsync(int descriptor)
{
    return slowly("fsync", descriptor);
}

extern "C" __attribute__((visibility("default"))) int fdatasync(int descriptor)
{
    return slowly("fdatasync", descriptor);
}
