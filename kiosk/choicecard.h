#pragma once

#include "ui/banner.h"
#include "ui/touchbutton.h"

namespace antrean {

/// One thing that a visitor can choose, as its card says it.
struct Choice
{
    QString id; ///< The card's objectName.
    QString title;
    QString subtitle; ///< Empty for none.
    QString iconName;
    QColor colour;             ///< Of the disc behind the icon; invalid gives the brand's.
    QString detail;            ///< A quiet last line, such as how many wait.
    QString detailIcon;        ///< Before the detail, or before the reason.
    QString reason;            ///< Why it can't be had now; it takes the detail's place.
    Tone tone = Tone::Offline; ///< Of the reason.
    bool isAvailable = true;   ///< What isn't can still be looked at.
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// A large card to choose something: icon on its colour, name, and how it stands. What can't be had now looks
/// sunk and says why; its letters stay as readable as all others.
class ChoiceCard : public TouchButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(const Theme &theme, QWidget *parent = nullptr);

    void setChoice(const Choice &choice);
    [[nodiscard]] const Choice &choice() const { return m_choice; }
    /// Nothing of title and subtitle is cut off at the card's present size.
    [[nodiscard]] bool isWhole() const;
    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Words
    {
        FittedText title;
        FittedText subtitle;
        qreal last = 0; ///< Height of the line with the reason or the detail.
        qreal height = 0;
    };
    /// Where icon and words stand: beside each other in a row, or below each other where the card is high.
    struct Places
    {
        QRectF disc;
        QRectF words;
        QRectF arrow;
    };
    [[nodiscard]] Places places() const;
    [[nodiscard]] Words words(qreal width, qreal height) const;
    /// With so much height kept for the last line.
    [[nodiscard]] Words wordsAbove(qreal width, qreal height, qreal last) const;
    void paintWords(QPainter &painter, const QRectF &area, bool isTile) const;
    void paintDisc(QPainter &painter, const QRectF &area) const;
    void paintReason(QPainter &painter, const QRectF &line) const;
    void paintDetail(QPainter &painter, const QRectF &line) const;

    Theme m_theme;
    Choice m_choice;
    bool m_showsFocus = false; ///< Not for a finger, which leaves the focus behind.
};

} // namespace antrean
