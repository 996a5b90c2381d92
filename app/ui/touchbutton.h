#pragma once

#include "ui/textfit.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QTimer>
#include <QVariantAnimation>

class QShortcut;

namespace antrean {

/// The one button of every window, for a finger, a mouse and the keyboard. Shows that it is pressed at once,
/// at the press. Fires `clicked()` exactly once a press: at the release of a finger, a mouse button, Space or
/// Enter, and at the press of its own key, where every millisecond counts.
class TouchButton : public QAbstractButton, public Themed
{
    Q_OBJECT

public:
    /// Primary: the one large action of a page. Accent: it concerns "this is you, this is now". Secondary:
    /// any other. Quiet: a way back or aside, without a surface. Danger: takes something away.
    enum class Kind { Primary, Accent, Secondary, Quiet, Danger };
    /// Centred: icon and words in the middle. Row: icon left, words beside it, for choices in a list.
    /// Tile: icon above the words.
    enum class Arrangement { Centred, Row, Tile };

    explicit TouchButton(const Theme &theme, Kind kind, const QString &title = {}, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setArrangement(Arrangement arrangement);

    /// The title wraps to at most three lines, then shrinks a little, and is cut only then; a screen reader
    /// and the tool tip get the whole of it. The accessible name follows title and subtitle unless
    /// setAccessibleName() was called.
    [[nodiscard]] QString title() const { return text(); }
    void setTitle(const QString &title);
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    void setSubtitle(const QString &subtitle);
    /// Name of an icon of resources/icons; empty for none.
    void setIconName(const QString &name);
    /// An icon at the far end, such as `chevron-right` for what opens another page.
    void setTrailingIconName(const QString &name);
    /// A bar of this colour at the left edge, such as an agency's; none where invalid.
    void setStripe(const QColor &colour);
    /// The size of the title; Label at first, for Primary and Danger as well.
    void setTitleRole(TextRole role);
    /// The key that presses the button from anywhere in its window, also shown on it; empty for none.
    void setKey(const QKeySequence &key);
    [[nodiscard]] QKeySequence key() const;

    /// Where it is seen and pressed: its rectangle without the halo.
    [[nodiscard]] QRect body() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Look
    {
        Paint paint;
        QColor edge;
        bool raised;
        bool filled;
    };
    struct Words
    {
        FittedText title;
        FittedText subtitle;
        QSizeF size;
    };
    [[nodiscard]] Look look() const;
    [[nodiscard]] QColor fillNow(const Look &look) const;
    [[nodiscard]] int iconSide() const;
    [[nodiscard]] int leastHeight() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] QString keyText() const;
    [[nodiscard]] qreal keyWidth() const;
    /// Room beside the words: icons, key and gaps.
    [[nodiscard]] qreal besideWords() const;
    [[nodiscard]] Words words(qreal width, qreal height) const;
    void paintContents(QPainter &painter, const QRectF &area, const QColor &text, const QColor &mark) const;
    void paintTile(QPainter &painter, const QRectF &area, const QColor &text, const QColor &mark) const;
    void paintLeadingIcon(QPainter &painter, const QRectF &area, const QColor &mark) const;
    void paintKey(QPainter &painter, const QRectF &area, const QColor &text) const;
    void showPressed();
    void fadeRelease();
    void pressByKey();
    void updateWords();
    void refresh();

    Theme m_theme;
    Kind m_kind;
    Arrangement m_arrangement = Arrangement::Centred;
    TextRole m_titleRole = TextRole::Label;
    QString m_subtitle;
    QString m_iconName;
    QString m_trailingIconName;
    QColor m_stripe;
    QString m_ownAccessibleName;
    QShortcut *m_shortcut = nullptr;
    bool m_keyboardFocus = false;
    double m_pressed = 0;
    QVariantAnimation m_release;
    QTimer m_keyFlash;
};

} // namespace antrean
