#include "ui/theme.h"

namespace antrean {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Paint paint(QRgb fill, QRgb pressed, QRgb text, QRgb mark)
{
    return {rgb(fill), rgb(pressed), rgb(text), rgb(mark)};
}

Colours lightColours()
{
    return {
        .ground = rgb(0xF7F8F5),
        .surface = rgb(0xFFFFFF),
        .sunken = rgb(0xECF0ED),
        .text = rgb(0x10242A),
        .mutedText = rgb(0x3A5058),
        .edge = rgb(0x74898F),
        .hairline = rgb(0xDDE4E1),
        .focus = rgb(0x0B6E83),
        .shadow = QColor(11, 59, 70, 46),
        .brand = paint(0x0B3B46, 0x14596A, 0xFFFFFF, 0xF2A93B),
        .accent = paint(0xF2A93B, 0xFFC566, 0x10242A, 0x10242A),
        .plain = paint(0xFFFFFF, 0xD9E8EA, 0x0B3B46, 0x0B3B46),
        .danger = paint(0x96191C, 0x6E0F12, 0xFFFFFF, 0xFFFFFF),
        .info = paint(0xE1F0F2, 0xCDE5E9, 0x0B3B46, 0x0B6E83),
        .success = paint(0xE0F3E7, 0xCBEAD7, 0x0C4027, 0x17784A),
        .warning = paint(0xFDF0D5, 0xFAE3B5, 0x4D3000, 0x9A5F00),
        .error = paint(0xFCE6E4, 0xF9D2CF, 0x6B1013, 0xB3261E),
        .offline = paint(0xE6EAEC, 0xD6DDE0, 0x24353B, 0x54686F),
    };
}

Colours darkColours()
{
    return {
        .ground = rgb(0x07191F),
        .surface = rgb(0x0E2A33),
        .sunken = rgb(0x041217),
        .text = rgb(0xF3F6F4),
        .mutedText = rgb(0xB7C8CC),
        .edge = rgb(0x7A979E),
        .hairline = rgb(0x1D3E48),
        .focus = rgb(0xF2A93B),
        .shadow = QColor(0, 0, 0, 110),
        .brand = paint(0x8AD0DA, 0xC0E9EE, 0x06232B, 0x06232B),
        .accent = paint(0xF2A93B, 0xFFC566, 0x10242A, 0x10242A),
        .plain = paint(0x15363F, 0x23505C, 0xF3F6F4, 0x8AD0DA),
        .danger = paint(0xFFB4AB, 0xFFD5D0, 0x4A0A0C, 0x4A0A0C),
        .info = paint(0x113B46, 0x174956, 0xD9F2F5, 0x8AD0DA),
        .success = paint(0x0E3829, 0x134735, 0xD2F4E1, 0x6FD6A0),
        .warning = paint(0x3E2E0B, 0x4B380F, 0xFFE9C2, 0xF2A93B),
        .error = paint(0x481719, 0x571D1F, 0xFFDAD6, 0xFF8F86),
        .offline = paint(0x23343A, 0x2C4047, 0xE4EBED, 0xA9BEC4),
    };
}

} // namespace

Colours colours(Appearance appearance)
{
    return appearance == Appearance::Light ? lightColours() : darkColours();
}

} // namespace antrean
