#include "display/boardheader.h"

#include "display/boardtext.h"
#include "ui/format.h"
#include "ui/icon.h"

#include <QEvent>
#include <QPainter>

namespace antrean {

using namespace Qt::StringLiterals;

BoardHeader::BoardHeader(const Theme &theme, QWidget *parent)
    : BoardWidget(theme, parent)
{
    setObjectName(u"boardHeader"_s);
}

QFont BoardHeader::wordFont() const
{
    return typeface(theme().pixelSize(TextRole::Caption), QFont::DemiBold);
}

QFont BoardHeader::clockFont() const
{
    return typeface(theme().pixelSize(TextRole::Caption), QFont::ExtraBold);
}

bool BoardHeader::isTwoLines() const { return height() > theme().pixelSize(TextRole::Caption) * 3 / 2; }

QString BoardHeader::clockText() const { return formatTimeOfDay(m_content.time, m_content.locale); }

void BoardHeader::showContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    describe();
    update();
}

void BoardHeader::turnPage()
{
    ++m_turn;
    update();
}

void BoardHeader::describe()
{
    QStringList said{m_content.mall, m_content.zone, formatDate(m_content.date, m_content.locale),
                     clockText()};
    if (m_content.offline)
        said += tr("Menunggu server");
    said.removeAll(QString());
    setAccessibleName(said.join(u", "_s));
}

void BoardHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    BoardWidget::changeEvent(event);
}

QString BoardHeader::mallFor(qreal width) const
{
    return wordsWidth(m_content.mall, wordFont()) <= width ? m_content.mall : m_content.shortMall;
}

QString BoardHeader::dateFor(qreal width) const
{
    const QString whole = formatDate(m_content.date, m_content.locale);
    if (wordsWidth(whole, wordFont()) <= width)
        return whole;
    const QString shorter = m_content.locale.toString(m_content.date, u"dddd, d MMM"_s);
    return wordsWidth(shorter, wordFont()) <= width
               ? shorter
               : m_content.locale.toString(m_content.date, u"ddd, d MMM"_s);
}

qreal BoardHeader::leftRoom() const
{
    return width() - numberWidth(clockText(), clockFont()) - theme().sizes.space.l;
}

QStringList BoardHeader::lines() const
{
    const qreal room = leftRoom();
    const QString separator = u"  ·  "_s;
    const QString date = dateFor(room);
    const auto joined = [&](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(separator);
    };
    QStringList turns;
    if (isTwoLines()) {
        turns = {m_content.zone, date};
        if (m_content.offline)
            turns = {tr("Menunggu server")};
        turns.removeAll(QString());
        return {mallFor(width()), turns.value(m_turn % std::max<qsizetype>(1, turns.size()))};
    }
    if (m_content.offline)
        return {tr("Menunggu server")};
    const QString place =
        joined({mallFor(room - wordsWidth(separator + m_content.zone, wordFont())), m_content.zone});
    const QString all = joined({place, date});
    if (wordsWidth(all, wordFont()) <= room)
        return {all};
    turns = wordsWidth(place, wordFont()) <= room ? QStringList{place, date}
                                                  : QStringList{mallFor(room), m_content.zone, date};
    turns.removeAll(QString());
    return {turns.at(m_turn % turns.size())};
}

void BoardHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = theme().colours;
    painter.fillRect(rect(), c.ground);
    const QStringList texts = lines();
    const qreal lineHeight = height() / qreal(texts.size());
    const QFont font = wordFont();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool last = i == texts.size() - 1;
        QRectF line(0, lineHeight * qreal(i), last ? leftRoom() : width(), lineHeight);
        if (last && m_content.offline) {
            const qreal side = font.pixelSize() * 0.8;
            paintIcon(painter, QRectF(0, line.center().y() - side / 2, side, side), u"wifi-off"_s,
                      c.mutedText);
            line.setLeft(side * 1.3);
        }
        const bool quiet = m_content.offline || (last && i > 0);
        paintBoardWords(painter, line, texts.at(i), font, last && quiet ? c.mutedText : c.text);
        if (last) {
            paintBoardNumber(painter, QRectF(0, line.top(), width(), line.height()), clockText(), clockFont(),
                             c.text, Qt::AlignRight);
        }
    }
}

} // namespace antrean
