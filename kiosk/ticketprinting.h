#pragma once

#include "client/tickettaker.h"
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

    /// Prints a ticket that is durable, as it stands at `now`. \returns the job that `ended` names.
    quint64 print(const Hall &hall, const GivenTicket &given, TimePoint now, const QLocale &locale,
                  bool isTraining);

Q_SIGNALS:
    /// Once for each print(), with anything but Printing.
    void ended(quint64 job, antrean::TicketId ticket, antrean::PaperState paper);

private:
    void onFinished(const PrintResult &result);

    Printer &m_printer;
    QString m_footer;
    struct UnderWay
    {
        quint64 job = 0;
        TicketId ticket; ///< Empty for one from the kiosk's reserve.
    };
    std::map<QString, UnderWay> m_underWay; ///< By the printer's name of the job.
    quint64 m_jobs = 0;
};

} // namespace antrean
