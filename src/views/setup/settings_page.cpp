// SPDX-License-Identifier: Apache-2.0
#include "views/setup/settings_page.h"

#include "controls/label.h"
#include "core/settings.h"
#include "core/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

// With its margins: a name of 136 and a field of 320. What limits the fields is the column, as a form layout
// asks hints for their height at the width that it has, not at a limit of theirs.
constexpr qreal settingsColumnWidth = 516;
constexpr qreal labelWidth = 136;

QFontComboBox *family(Settings &settings, Setting setting, QFontComboBox::FontFilters filters)
{
    auto *box = new QFontComboBox;
    box->setFontFilters(filters);
    box->setCurrentText(settings.value(setting).toString());
    box->lineEdit()->setPlaceholderText(SettingsPage::tr("The desktop's own"));
    QObject::connect(box, &QComboBox::currentTextChanged, box,
                     [&settings, setting](const QString &text) { settings.setValue(setting, text); });
    return box;
}

QList<std::pair<QString, QString>> languages()
{
    QList<std::pair<QString, QString>> entries{{SettingsPage::tr("As the desktop"), QString()}};
    for (const QString &code : translatedLanguages()) {
        // Qt would say which English.
        const QString native =
            code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
        const QString name = native.left(1).toUpper() + native.mid(1);
        entries.append({name.isEmpty() ? code : name, code});
    }
    return entries;
}

} // namespace

SettingsPage::SettingsPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_column(new controls::Region(Role::Base))
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *rows = new QVBoxLayout(m_column);
    rows->setContentsMargins(dp(24), dp(20), dp(24), dp(24));
    rows->setSpacing(dp(12));
    rows->addWidget(new Label(tr("Settings"), TextStyle::Title));
    addAppearance();
    addProjects();
    addBuilds();
    rows->addStretch(1);
    m_column->setMaximumWidth(dp(settingsColumnWidth));

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_column);
    scroll->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QFormLayout *SettingsPage::addSection(const QString &title)
{
    auto *rows = static_cast<QVBoxLayout *>(m_column->layout());
    rows->addSpacing(dp(8));
    rows->addWidget(new Label(title, TextStyle::BaseStrong));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(dp(12));
    form->setVerticalSpacing(dp(10));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addLayout(form);
    return form;
}

void SettingsPage::addField(QFormLayout *form, const QString &label, QWidget *field, const QString &hint)
{
    field->setAccessibleName(label);
    auto *name = new Label(label, TextStyle::Base);
    name->setBuddy(field);
    // One width for all sections, so that their fields stand below each other.
    name->setMinimumWidth(dp(labelWidth));
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (hint.isEmpty()) {
        form->addRow(name, field);
        return;
    }
    auto *words = new Label(hint, TextStyle::Small, Role::Secondary);
    words->setWordWrap(true);
    field->setAccessibleDescription(hint);
    auto *column = new QVBoxLayout;
    column->setSpacing(dp(4));
    column->addWidget(field);
    column->addWidget(words);
    form->addRow(name, column);
}

QComboBox *SettingsPage::choice(Setting setting, const QList<std::pair<QString, QString>> &entries)
{
    auto *box = new QComboBox;
    for (const auto &[text, value] : entries) {
        box->addItem(text, value);
    }
    box->setCurrentIndex(std::max(0, box->findData(m_settings.value(setting).toString())));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, setting] { m_settings.setValue(setting, box->currentData()); });
    return box;
}

void SettingsPage::addAppearance()
{
    QFormLayout *form = addSection(tr("Appearance"));
    QComboBox *theme = choice(Setting::Theme, {{tr("As the desktop"), QStringLiteral("system")},
                                               {tr("Light"), QStringLiteral("light")},
                                               {tr("Dark"), QStringLiteral("dark")}});
    theme->setObjectName(QStringLiteral("settings.theme"));
    addField(form, tr("Theme"), theme);
    QComboBox *contrast = choice(Setting::Contrast, {{tr("As the desktop"), QStringLiteral("system")},
                                                     {tr("Usual"), QStringLiteral("normal")},
                                                     {tr("High"), QStringLiteral("high")}});
    contrast->setObjectName(QStringLiteral("settings.contrast"));
    addField(form, tr("Contrast"), contrast);
    QComboBox *language = choice(Setting::Language, languages());
    language->setObjectName(QStringLiteral("settings.language"));
    addField(form, tr("Language"), language, tr("Spoken from the next start on."));
    addField(form, tr("Font"), family(m_settings, Setting::FontFamily, QFontComboBox::ScalableFonts));
    addField(form, tr("Code font"),
             family(m_settings, Setting::FixedFontFamily, QFontComboBox::MonospacedFonts));
    auto *size = new QDoubleSpinBox;
    size->setObjectName(QStringLiteral("settings.fontSize"));
    size->setRange(0, 32);
    size->setDecimals(1);
    size->setSpecialValueText(tr("The desktop's own"));
    size->setSuffix(tr(" pt"));
    size->setValue(m_settings.value(Setting::FontSize).toDouble());
    connect(size, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { m_settings.setValue(Setting::FontSize, value); });
    addField(form, tr("Text size"), size, tr("Everything in the window follows it."));
}

void SettingsPage::addProjects()
{
    QFormLayout *form = addSection(tr("Projects"));
    auto *reopen = new QCheckBox(tr("Open the last project at start"));
    reopen->setObjectName(QStringLiteral("settings.reopen"));
    reopen->setChecked(m_settings.value(Setting::ReopenProject).toBool());
    connect(reopen, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.setValue(Setting::ReopenProject, on); });
    addField(form, tr("At start"), reopen);
}

void SettingsPage::addBuilds()
{
    QFormLayout *form = addSection(tr("Builds"));
    auto *repository = new QLineEdit(m_settings.value(Setting::DefaultRepository).toString());
    repository->setObjectName(QStringLiteral("settings.repository"));
    repository->setFont(Theme::instance()->font(TextStyle::Code));
    repository->setPlaceholderText(tr("none"));
    connect(repository, &QLineEdit::editingFinished, this, [this, repository] {
        m_settings.setValue(Setting::DefaultRepository, repository->text().trimmed());
    });
    addField(form, tr("Default repository"), repository,
             tr("Image names are rewritten to it, as with --default-repo. Empty: names stay as they are, or "
                "as Skaffold's global config says."));
    QComboBox *detection = choice(Setting::BuildxDetection, {{tr("Automatic"), QStringLiteral("automatic")},
                                                             {tr("As Skaffold"), QStringLiteral("skaffold")},
                                                             {tr("Required"), QStringLiteral("required")},
                                                             {tr("Never"), QStringLiteral("never")}});
    detection->setObjectName(QStringLiteral("settings.detection"));
    addField(form, tr("Use buildx"), detection,
             tr("Automatic: when a builder is chosen and buildx answers. As Skaffold: when its global config "
                "names a builder. Required: a build stops when buildx cannot be used. Never: plain docker "
                "build."));
}

} // namespace kw::views
