// SPDX-License-Identifier: Apache-2.0
#include "views/setup/appearance_page.h"

#include "controls/label.h"
#include "core/settings.h"
#include "core/translation.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

// A choice of texts, each standing for the value that is stored.
QComboBox *choice(Settings &settings, Setting setting, const QList<std::pair<QString, QString>> &entries)
{
    auto *box = new QComboBox;
    for (const auto &[text, value] : entries) {
        box->addItem(text, value);
    }
    box->setCurrentIndex(std::max(0, box->findData(settings.value(setting).toString())));
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [box, &settings, setting] { settings.setValue(setting, box->currentData()); });
    return box;
}

QFontComboBox *family(Settings &settings, Setting setting, QFontComboBox::FontFilters filters)
{
    auto *box = new QFontComboBox;
    box->setFontFilters(filters);
    const QString current = settings.value(setting).toString();
    box->setCurrentText(current);
    box->lineEdit()->setPlaceholderText(AppearancePage::tr("The desktop's own"));
    QObject::connect(box, &QComboBox::currentTextChanged, box,
                     [&settings, setting](const QString &text) { settings.setValue(setting, text); });
    return box;
}

QString ownName(const QString &language)
{
    if (language == QLatin1String("en")) {
        return QStringLiteral("English"); // Qt would say which one
    }
    const QString name = QLocale(language).nativeLanguageName();
    return name.left(1).toUpper() + name.mid(1);
}

QComboBox *languages(Settings &settings)
{
    QList<std::pair<QString, QString>> entries{{AppearancePage::tr("As the desktop"), QString()}};
    for (const QString &language : translatedLanguages()) {
        entries.append({ownName(language), language});
    }
    auto *box = choice(settings, Setting::Language, entries);
    box->setObjectName(QStringLiteral("settings.language"));
    return box;
}

} // namespace

AppearancePage::AppearancePage(Settings &settings, QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(dp(24), dp(24), dp(24), dp(24));
    form->setLabelAlignment(Qt::AlignRight);
    form->setHorizontalSpacing(dp(12));
    form->setVerticalSpacing(dp(12));
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);

    auto *theme = choice(settings, Setting::Theme,
                         {{tr("As the desktop"), QStringLiteral("system")},
                          {tr("Light"), QStringLiteral("light")},
                          {tr("Dark"), QStringLiteral("dark")}});
    theme->setObjectName(QStringLiteral("settings.theme"));
    form->addRow(tr("Theme"), theme);
    form->addRow(tr("Language"), languages(settings));
    form->addRow(QString(), new Label(tr("A change takes effect at the next start."), TextStyle::Small,
                                      Role::Secondary));
    form->addRow(tr("Font"), family(settings, Setting::FontFamily, QFontComboBox::ScalableFonts));
    form->addRow(tr("Code font"), family(settings, Setting::FixedFontFamily, QFontComboBox::MonospacedFonts));

    auto *size = new QDoubleSpinBox;
    size->setRange(0, 32);
    size->setDecimals(1);
    size->setSpecialValueText(tr("The desktop's own"));
    size->setSuffix(tr(" pt"));
    size->setValue(settings.value(Setting::FontSize).toDouble());
    connect(size, &QDoubleSpinBox::valueChanged, this,
            [&settings](double value) { settings.setValue(Setting::FontSize, value); });
    form->addRow(tr("Text size"), size);
    for (int row = 0; row < form->rowCount(); ++row) {
        QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole);
        QLayoutItem *field = form->itemAt(row, QFormLayout::FieldRole);
        if (label && field && field->widget()) {
            field->widget()->setAccessibleName(static_cast<QLabel *>(label->widget())->text());
        }
    }
}

} // namespace kw::views
