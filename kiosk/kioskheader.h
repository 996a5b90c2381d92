#pragma once

#include "kiosk/kioskview.h"

namespace antrean {

/// The top of every page: the mall, the place of this kiosk, and the hall's time. Tall on the first page,
/// where it greets.
class KioskHeader : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit KioskHeader(const Theme &theme, QWidget *parent = nullptr);

    void show(const KioskView &view, bool isTall);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintClock(QPainter &painter, const QRectF &area) const;
    void paintTall(QPainter &painter, const QRectF &area) const;

    Theme m_theme;
    bool m_isTall = false;
    QString m_mall;
    QString m_place;
    QString m_greeting;
    QString m_invitation;
    QString m_time;
    QString m_date;
};

} // namespace antrean
