#include "ui/stylesheet.h"

#include "ui/theme.h"

namespace antrean {

using namespace Qt::StringLiterals;

namespace {

QString fields()
{
    return uR"(
QLineEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit, QPlainTextEdit, QTextEdit {
    background: @surface; color: @text; border: @strokepx solid @edge; border-radius: @radiuspx;
    padding: @xspx @spx; min-height: @fieldpx; selection-background-color: @brand; selection-color: @onBrand; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QTimeEdit:focus, QDateEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: @ringpx solid @focus; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: @sunken; color: @muted; border-color: @hairline; }
QComboBox::drop-down { border: none; width: @fieldpx; }
QComboBox::down-arrow { image: url(:/controls/chevron-down.svg); width: @iconpx; height: @iconpx; }
QAbstractSpinBox::up-button { subcontrol-position: top right; border: none; width: @fieldpx; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; border: none; width: @fieldpx; }
QAbstractSpinBox::up-arrow { image: url(:/controls/chevron-up.svg); width: @mpx; height: @mpx; }
QAbstractSpinBox::down-arrow { image: url(:/controls/chevron-down.svg); width: @mpx; height: @mpx; }
QComboBox QAbstractItemView { background: @surface; border: @strokepx solid @hairline; padding: @xspx; }
QCheckBox, QRadioButton { color: @text; spacing: @spx; min-height: @fieldpx; }
)"_s;
}

QString lists()
{
    return uR"(
QAbstractItemView { background: transparent; border: none; outline: none; color: @text; }
QAbstractItemView::item { padding: 0 @spx; border-radius: @spx; min-height: @fieldpx; }
QAbstractItemView::item:selected { background: @info; color: @onInfo; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @hairline;
    padding: @xspx @spx; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: @barpx; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @barpx; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: @gripRadiuspx; margin: 2px; }
QScrollBar::handle:vertical { min-height: @targetpx; }
QScrollBar::handle:horizontal { min-width: @targetpx; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: none; width: 0; height: 0; }
)"_s;
}

QString popups()
{
    return uR"(
QToolTip { background: @text; color: @ground; border: none; padding: @xspx @spx; }
QMenu { background: @surface; color: @text; border: @strokepx solid @hairline; padding: @xspx; }
QMenu::item { padding: @spx @mpx; border-radius: @spx; }
QMenu::item:selected { background: @info; color: @onInfo; }
QMenu::separator { height: 1px; background: @hairline; margin: @xspx @spx; }
QProgressBar { background: @sunken; border: none; border-radius: @xspx; max-height: @spx; }
QProgressBar::chunk { background: @accent; border-radius: @xspx; }
)"_s;
}

QString with(QString sheet, QLatin1StringView token, int pixels)
{
    return sheet.replace(token + "px"_L1, QString::number(pixels) + "px"_L1);
}

QString with(QString sheet, QLatin1StringView token, const QColor &colour)
{
    return sheet.replace(token, colour.name());
}

} // namespace

QString styleSheet(const Theme &theme)
{
    const Sizes &sizes = theme.sizes;
    const Colours &c = theme.colours;
    QString sheet = fields() + lists() + popups();
    sheet = with(sheet, "@gripRadius"_L1, std::max(2, sizes.space.s / 2 - 1));
    sheet = with(sheet, "@radius"_L1, sizes.radius.small);
    sheet = with(sheet, "@stroke"_L1, sizes.stroke);
    sheet = with(sheet, "@target"_L1, sizes.target);
    sheet = with(sheet, "@field"_L1, sizes.target - 2 * sizes.space.xs - 2 * sizes.ring);
    sheet = with(sheet, "@ring"_L1, sizes.ring);
    sheet = with(sheet, "@icon"_L1, sizes.icon);
    sheet = with(sheet, "@bar"_L1, sizes.space.s + 4);
    sheet = with(sheet, "@xs"_L1, sizes.space.xs);
    sheet = with(sheet, "@s"_L1, sizes.space.s);
    sheet = with(sheet, "@m"_L1, sizes.space.m);
    sheet = with(sheet, "@onBrand"_L1, c.brand.text);
    sheet = with(sheet, "@brand"_L1, c.brand.fill);
    sheet = with(sheet, "@onInfo"_L1, c.info.text);
    sheet = with(sheet, "@info"_L1, c.info.fill);
    sheet = with(sheet, "@accent"_L1, c.accent.fill);
    sheet = with(sheet, "@surface"_L1, c.surface);
    sheet = with(sheet, "@sunken"_L1, c.sunken);
    sheet = with(sheet, "@ground"_L1, c.ground);
    sheet = with(sheet, "@hairline"_L1, c.hairline);
    sheet = with(sheet, "@muted"_L1, c.mutedText);
    sheet = with(sheet, "@focus"_L1, c.focus);
    sheet = with(sheet, "@edge"_L1, c.edge);
    return with(sheet, "@text"_L1, c.text);
}

} // namespace antrean
