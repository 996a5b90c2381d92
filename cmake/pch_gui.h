// Headers that nearly every source with a window includes, compiled once for each layer.
#pragma once
#include "pch_core.h"
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QWidget>
