#include "counter/panel.h"

#include <QHBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

Panel::Panel(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new TouchButton(theme, TouchButton::Kind::Quiet, {}, this))
    , m_title(new FitLabel(theme, TextRole::Title, title, this))
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.sizes.space.xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.sizes.space.xs);
    top->addWidget(m_title, 1, Qt::AlignVCenter);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->setContentsMargins(theme.sizes.space.m, 0, 0, 0);
    column->addLayout(top);
    column->addLayout(m_body, 1);
    m_title->setMaxLines(2);
    m_title->setObjectName(u"panelTitle"_s);
    m_back->setObjectName(u"panelBack"_s);
    m_back->setIconName(u"x"_s);
    m_back->setKey(QKeySequence(Qt::Key_Escape));
    m_back->setAccessibleName(tr("Kembali"));
    m_back->setToolTip(tr("Kembali"));
    connect(m_back, &TouchButton::clicked, this, [this] { goBack(); });
}

} // namespace antrean
