#pragma once

#include "kiosk/kioskview.h"
#include "ui/textfit.h"

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

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A line, or several, at the left, from top to bottom.
    struct Block
    {
        QString text;
        TextRole role;
        int maxLines;
        int above; ///< Space before it.
    };
    [[nodiscard]] std::vector<Block> blocks() const;
    [[nodiscard]] FittedText fitted(const Block &block) const;
    [[nodiscard]] qreal clockWidth() const;
    [[nodiscard]] qreal clockHeight() const;
    [[nodiscard]] qreal wordsWidth() const;
    [[nodiscard]] qreal wordsHeight() const;
    [[nodiscard]] qreal stripHeight() const;
    void adaptHeight();
    void paintClock(QPainter &painter, const QRectF &area) const;
    void paintStrip(QPainter &painter, const QRectF &area) const;

    Theme m_theme;
    bool m_isTall = false;
    bool m_isTraining = false;
    QString m_mall;
    QString m_place;
    QString m_greeting;
    QString m_invitation;
    QString m_time;
    QString m_date;
};

} // namespace antrean
