#pragma once

#include "display/boardwidget.h"

namespace antrean {

/// A whole board of a few words with one picture: starting, closed.
class MessagePage final : public BoardWidget
{
    Q_OBJECT

public:
    MessagePage(const Theme &theme, QWidget *parent);

    /// `detail` is the largest: what people look for, such as when the hall opens. Empty texts take no room.
    void setMessage(const QString &iconName, const QString &title, const QString &detail,
                    const QString &hint = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_title;
    QString m_detail;
    QString m_hint;
};

/// Before the first call: how it works, in three pictures.
class WelcomePage final : public BoardWidget
{
    Q_OBJECT

public:
    WelcomePage(const Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Step
    {
        QString icon;
        QString words;
    };
    [[nodiscard]] std::array<Step, 3> steps() const;
    void paintStep(QPainter &painter, const QRectF &area, int number, const Step &step) const;
    void describe();
};

} // namespace antrean
