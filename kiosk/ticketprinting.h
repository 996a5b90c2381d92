#pragma once

#include "core/hall.h"
#include "kiosk/paperstate.h"

#include <QLocale>
#include <QObject>

#include <map>

namespace antrean {

class Printer;
struct PrintResult;

/// Puts tickets on paper and says which of them came out.
class TicketPrinting : public QObject
{
    Q_OBJECT

public:
    /// `footer` is printed below every ticket; empty: the usual sentence.
    TicketPrinting(Printer &printer, QString footer);
    ~TicketPrinting() override;

    /// Prints a ticket that is committed, as it stands at `now`. `ended` follows.
    void print(const Hall &hall, const Ticket &ticket, TimePoint now, const QLocale &locale, bool isTraining);

Q_SIGNALS:
    /// Once for each print(), with anything but Printing.
    void ended(antrean::TicketId ticket, antrean::PaperState paper);

private:
    void onFinished(const PrintResult &result);

    Printer &m_printer;
    QString m_footer;
    std::map<QString, TicketId> m_underWay; ///< By job.
    int m_jobs = 0;
};

} // namespace antrean
