// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"

#include "app/kitw/tr.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

namespace kw::kitw {

namespace {

// A reader that went away (`kitw … | head`) is no failure of ours: what cannot be written is dropped.
void writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return;
        }
        done += written;
    }
}

} // namespace

Invocation::Invocation(QObject *parent)
    : QObject(parent)
{
}

Invocation::~Invocation() = default;

std::optional<bool> Invocation::switchValue(const QString &name) const
{
    if (!m_parser.isSet(name)) {
        return std::nullopt;
    }
    return m_parser.value(name) == QLatin1String("true");
}

process::ProcessRunner &Invocation::runner()
{
    if (!m_runner) {
        m_journal = std::make_unique<process::ActivityJournal>();
        m_runner = std::make_unique<process::ProcessRunner>(*m_journal);
        if (m_parser.isSet(QStringLiteral("verbose"))) {
            connect(m_journal.get(), &process::ActivityJournal::entryAdded, this, [this](qint64 id) {
                printError(QStringLiteral("+ %1\n").arg(m_journal->find(id)->command.displayText()));
            });
        }
    }
    return *m_runner;
}

void Invocation::print(const QString &text)
{
    printBytes(text.toUtf8());
}

void Invocation::printBytes(const QByteArray &bytes)
{
    writeAll(STDOUT_FILENO, bytes);
}

void Invocation::printError(const QString &text)
{
    writeAll(STDERR_FILENO, text.toUtf8());
}

bool Invocation::outputIsTerminal() const
{
    return ::isatty(STDOUT_FILENO) == 1 && qgetenv("TERM") != "dumb";
}

bool Invocation::errorIsTerminal() const
{
    return ::isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb";
}

int Invocation::terminalWidth() const
{
    winsize size = {};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return 80;
    }
    return size.ws_col;
}

int Invocation::terminalHeight() const
{
    winsize size = {};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 ? 24 : size.ws_row;
}

void Invocation::report(const Error &error)
{
    printError(QStringLiteral("kitw: %1\n").arg(error.summary()));
    if (!error.hint.isEmpty()) {
        printError(Tr::tr("hint: %1").arg(error.hint) + QLatin1Char('\n'));
    }
}

void Invocation::finish(ExitStatus status)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    Q_EMIT finished(status);
}

void Invocation::fail(const Error &error)
{
    if (m_finished) {
        return;
    }
    report(error);
    finish(ExitStatus::CouldNotDo);
}

} // namespace kw::kitw
