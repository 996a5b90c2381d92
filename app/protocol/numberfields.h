#pragma once

#include "protocol/hallfields.h"

namespace antrean {

void fields(auto &v, Is<NumberBlock> auto &block)
{
    v("prefix"_L1, block.prefix);
    v("first"_L1, block.first);
    v("last"_L1, block.last);
}

void fields(auto &v, Is<NumberFloor> auto &floor)
{
    v("prefix"_L1, floor.prefix);
    v.optional("lastNumber"_L1, floor.lastNumber);
    v.optional("lowestLeased"_L1, floor.lowestLeased);
}

void fields(auto &v, Is<LeasedBlock> auto &lease)
{
    fields(v, lease.numbers);
    v.optional("holder"_L1, lease.holder);
    v("since"_L1, lease.since);
    v.optional("handedOver"_L1, lease.handedOver);
}

} // namespace antrean
