#include "ui/accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *wordsOrAlert(const QString &className, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    if (className == "antrean::NumberLabel"_L1 || className == "antrean::FitLabel"_L1 ||
        className == "antrean::Chip"_L1)
        return new QAccessibleWidget(widget, QAccessible::StaticText);
    if (className == "antrean::Banner"_L1)
        return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    if (className == "antrean::EmptyState"_L1)
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::removeFactory(wordsOrAlert);
    QAccessible::installFactory(wordsOrAlert);
}

} // namespace antrean
