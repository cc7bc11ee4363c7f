// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace kw {
class Settings;
enum class Setting;
} // namespace kw

namespace kw::views {

// How the program looks, speaks and behaves. Every change is kept at once.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(Settings &settings, QWidget *parent = nullptr);

private:
    QFormLayout *addSection(const QString &title);
    void addField(QFormLayout *form, const QString &label, QWidget *field, const QString &hint = {});
    void addAppearance();
    void addProjects();
    void addBuilds();
    QComboBox *choice(Setting setting, const QList<std::pair<QString, QString>> &entries);

    Settings &m_settings;
    QWidget *m_column;
};

} // namespace kw::views
