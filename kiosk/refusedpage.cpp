#include "kiosk/refusedpage.h"

#include "ui/refusaltext.h"

#include <QBoxLayout>

namespace antrean {

using namespace Qt::StringLiterals;

RefusedPage::RefusedPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_message(new EmptyState(theme, this))
    , m_done(new TouchButton(theme, TouchButton::Kind::Primary, {}, this))
{
    m_done->setObjectName(u"understood"_s);
    m_done->setTitleRole(TextRole::Title);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message, 1);
    column->addWidget(m_done);
    connect(m_done, &TouchButton::clicked, this, &RefusedPage::donePressed);
    const int margin = pageMargin(theme);
    column->setContentsMargins(margin, theme.sizes.space.m, margin, theme.sizes.space.s);
}

void RefusedPage::show(const KioskView &view, const TakeFailure &failure)
{
    switch (failure.kind) {
    case TakeFailure::Kind::Refused:
        m_message->setMessage(u"ticket"_s, tr("Nomor belum dapat diberikan"),
                              describe(failure.refusal, view.hall, view.locale));
        break;
    case TakeFailure::Kind::UsedUp:
        m_message->setMessage(
            u"ticket"_s, tr("Silakan ambil nomor kepada petugas"),
            tr("Server antrean sedang tidak dapat dihubungi, dan nomor cadangan kios ini "
               "untuk layanan itu sudah habis. Petugas di meja informasi akan membantu Anda."));
        break;
    case TakeFailure::Kind::NotReady:
    case TakeFailure::Kind::DiskBroken:
        m_message->setMessage(
            u"wifi-off"_s, tr("Silakan ambil nomor kepada petugas"),
            tr("Server antrean sedang tidak dapat dihubungi. Petugas di meja informasi akan "
               "membantu Anda."));
        break;
    }
    m_done->setTitle(tr("Pilih layanan lain"));
}

void RefusedPage::setTheme(const Theme &theme)
{
    m_message->setTheme(theme);
    m_done->setTheme(theme);
}

} // namespace antrean
