#include "ui/theme.h"

#include "ui/accessible.h"
#include "ui/controlstyle.h"
#include "ui/stylesheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QWidget>

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.ground);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.sunken);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.plain.fill);
    palette.setColor(QPalette::ButtonText, c.plain.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Highlight, c.brand.fill);
    palette.setColor(QPalette::HighlightedText, c.brand.text);
    palette.setColor(QPalette::ToolTipBase, c.text);
    palette.setColor(QPalette::ToolTipText, c.ground);
    palette.setColor(QPalette::Mid, c.edge);
    palette.setColor(QPalette::Link, c.focus);
    palette.setColor(QPalette::LinkVisited, c.focus);
    const QColor faded = c.edge;
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

QFont::Weight weightOf(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
        return QFont::Medium;
    case TextRole::Body:
        return QFont::Normal;
    case TextRole::Label:
        return QFont::DemiBold;
    case TextRole::Title:
        return QFont::Bold;
    case TextRole::Headline:
    case TextRole::Hero:
        return QFont::ExtraBold;
    }
    return QFont::Normal;
}

} // namespace

QFont typeface(int pixelSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Plus Jakarta Sans"_s, u"Noto Sans"_s});
    font.setPixelSize(std::max(1, pixelSize));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::pixelSize(TextRole role) const
{
    switch (role) {
    case TextRole::Caption:
        return sizes.type.caption;
    case TextRole::Body:
        return sizes.type.body;
    case TextRole::Label:
        return sizes.type.label;
    case TextRole::Title:
        return sizes.type.title;
    case TextRole::Headline:
        return sizes.type.headline;
    case TextRole::Hero:
        return sizes.type.hero;
    }
    return sizes.type.body;
}

QFont Theme::font(TextRole role) const
{
    QFont font = typeface(pixelSize(role), weightOf(role));
    if (role == TextRole::Headline || role == TextRole::Hero)
        font.setLetterSpacing(QFont::PercentageSpacing, 98.5);
    return font;
}

Sizes deskSizes()
{
    return {
        .type =
            {.least = 12, .caption = 12, .body = 14, .label = 15, .title = 18, .headline = 24, .hero = 48},
        .space = {.xs = 4, .s = 8, .m = 12, .l = 20, .xl = 32, .halo = 6},
        .radius = {.small = 12, .medium = 14, .large = 20},
        .target = 40,
        .primaryHeight = 56,
        .icon = 20,
        .stroke = 1,
        .ring = 2,
        .pointer = Pointer::Mouse,
    };
}

Theme makeTheme(Appearance appearance, const Sizes &sizes, const Motion &motion)
{
    return {appearance, colours(appearance), sizes, motion};
}

bool systemReducesMotion(const QApplication &)
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    installAccessibility();
    QApplication::setStyle(new ControlStyle);
    QApplication::setPalette(paletteOf(theme.colours));
    QApplication::setFont(theme.font(TextRole::Body));
    application.setStyleSheet(styleSheet(theme));
}

void applyTheme(QWidget &window, const Theme &theme)
{
    installAccessibility();
    window.setPalette(paletteOf(theme.colours));
    window.setFont(theme.font(TextRole::Body));
    window.setStyleSheet(styleSheet(theme));
    if (auto *themed = dynamic_cast<Themed *>(&window))
        themed->setTheme(theme);
    const auto children = window.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (auto *themed = dynamic_cast<Themed *>(child))
            themed->setTheme(theme);
    }
}

} // namespace antrean
