// SPDX-License-Identifier: Apache-2.0
#include "shell/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace kw::shell {

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QCoreApplication::translate("About", "About Kitwright"));
    box->setText(QStringLiteral("Kitwright %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        QCoreApplication::translate("About", "A workbench for skaffold.yaml and BuildKit builders.\nQt %1. "
                                             "Apache License 2.0.")
            .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace kw::shell
