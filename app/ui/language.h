#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <tl/expected.hpp>

namespace antrean {

/// Indonesian is what the sources are written in; English comes from the catalogue `:/i18n/antrean_en.qm`.
enum class Language { Indonesian, English };

/// How dates, times, numbers and money are written in a language, in Indonesia.
[[nodiscard]] QLocale localeOf(Language language);
/// A short word for settings files: `id`, `en`.
[[nodiscard]] QString languageCode(Language language);
/// `id` for anything unknown, since it is the language that needs no catalogue.
[[nodiscard]] Language languageFromCode(QStringView code);
/// The language's name in itself, for the button that chooses it; never translated.
[[nodiscard]] QString languageName(Language language);

/// The catalogue isn't in the program, or can't be read.
struct LanguageError
{
    QString catalogue;
};

/// Chooses the language of all windows of a program. Qt then sends every widget QEvent::LanguageChange, in
/// which it sets its texts anew.
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject *parent = nullptr);
    ~LanguageSwitch() override;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QLocale locale() const { return localeOf(m_language); }
    /// After an error the language stays as it was.
    tl::expected<void, LanguageError> use(Language language);

Q_SIGNALS:
    /// Comes after the widgets have got their new texts.
    void languageChanged(antrean::Language language);

private:
    QTranslator m_english;
    Language m_language = Language::Indonesian;
};

} // namespace antrean
