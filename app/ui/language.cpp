#include "ui/language.h"

#include <QCoreApplication>

namespace antrean {

using namespace Qt::StringLiterals;

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::Indonesian:
        return QLocale(QLocale::Indonesian, QLocale::Indonesia);
    // Day before month, a clock of 24 hours, weeks from Monday: as on the walls of the same hall.
    case Language::English:
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    }
    return QLocale(QLocale::Indonesian, QLocale::Indonesia);
}

QString languageCode(Language language) { return language == Language::English ? u"en"_s : u"id"_s; }

Language languageFromCode(QStringView code)
{
    return code.startsWith(u"en", Qt::CaseInsensitive) ? Language::English : Language::Indonesian;
}

QString languageName(Language language)
{
    return language == Language::English ? u"English"_s : u"Bahasa Indonesia"_s;
}

LanguageSwitch::LanguageSwitch(QObject *parent)
    : QObject(parent)
{}

LanguageSwitch::~LanguageSwitch()
{
    if (m_language == Language::English)
        QCoreApplication::removeTranslator(&m_english);
}

tl::expected<void, LanguageError> LanguageSwitch::use(Language language)
{
    if (language == m_language)
        return {};
    if (language == Language::English) {
        const QString catalogue = u":/i18n/antrean_en.qm"_s;
        if (!m_english.load(catalogue))
            return tl::unexpected(LanguageError{catalogue});
        QCoreApplication::installTranslator(&m_english);
    } else {
        QCoreApplication::removeTranslator(&m_english);
    }
    m_language = language;
    // Qt posts LanguageChange to the windows; they must have it before others react to the signal.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    Q_EMIT languageChanged(m_language);
    return {};
}

} // namespace antrean
