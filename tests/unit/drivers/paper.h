#pragma once

#include <QImage>
#include <QRect>

namespace antrean {

inline bool isInk(const QImage &picture, int x, int y) { return qGray(picture.pixel(x, y)) < 128; }

/// The smallest rectangle around all black dots.
inline QRect inkRect(const QImage &picture)
{
    QRect ink;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (isInk(picture, x, y))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

inline int inkCount(const QImage &picture)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += isInk(picture, x, y);
    }
    return count;
}

/// The leftmost letter of a picture with one line of text: up to the first column without ink.
inline QImage firstLetter(const QImage &picture)
{
    const QRect ink = inkRect(picture);
    for (int x = ink.left(); x <= ink.right(); ++x) {
        if (inkRect(picture.copy(x, 0, 1, picture.height())).isEmpty())
            return picture.copy(0, 0, x, picture.height());
    }
    return picture;
}

} // namespace antrean
