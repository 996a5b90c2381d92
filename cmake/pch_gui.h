// Headers that nearly every source with a window includes, compiled once for each layer.
#pragma once
#include "pch_core.h"
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>
