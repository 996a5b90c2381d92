#include "counter/trainingstrip.h"

#include <QHBoxLayout>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

TrainingStrip::TrainingStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new FitLabel(theme, TextRole::Caption, {}, this))
{
    setObjectName(u"training"_s);
    m_text->setObjectName(u"trainingText"_s);
    m_text->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.sizes.space.s, theme.sizes.space.xs, theme.sizes.space.s,
                            theme.sizes.space.xs);
    row->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTheme(theme);
}

void TrainingStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_text->setColour(theme.colours.accent.text);
    update();
}

void TrainingStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colours.accent.fill);
}

} // namespace antrean
