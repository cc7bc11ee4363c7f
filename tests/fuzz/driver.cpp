// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer: every file of a folder, then that many seeded changes of them. An input that takes
// ten seconds ends the program, as a crash does; the input is left in the file "crash" then.
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr unsigned longest = 10; // seconds

const QByteArray *current = nullptr;

void keepInput(int signal)
{
    const int file = ::open("crash", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && current)
        (void)!::write(file, current->constData(), static_cast<std::size_t>(current->size()));
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void run(const QByteArray &input)
{
    current = &input;
    ::alarm(longest);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
    ::alarm(0);
}

QByteArray changed(QByteArray input, const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{
        "\n", ": ",   "- ", "? ", "[",  "]",  "{",     "}",     ",",  "#",    "&a ", "*a", "<<: ",    "|",
        ">",  "|+\n", "'",  "\"", "  ", "\t", "---\n", "...\n", "!!", "\r\n", "%",   "\\", "\xC3\xA9"};
    for (int i = 1 + random.bounded(4); i > 0; --i) {
        const qsizetype at = random.bounded(input.size() + 1);
        const qsizetype length = std::min<qsizetype>(random.bounded(12), input.size() - at);
        switch (random.bounded(5)) {
        case 0:
            input.remove(at, length);
            break;
        case 1:
            input.insert(at, input.sliced(at, length));
            break;
        case 2:
            if (at < input.size())
                input[at] = char(random.bounded(256));
            break;
        case 3: {
            const QByteArray &other = corpus.at(random.bounded(corpus.size()));
            const qsizetype from = random.bounded(other.size() + 1);
            input.insert(at,
                         other.sliced(from, std::min<qsizetype>(random.bounded(60), other.size() - from)));
            break;
        }
        default:
            input.insert(at, pieces.at(random.bounded(pieces.size())));
        }
    }
    return input;
}

} // namespace

int main(int count, char **words)
{
    if (count != 3)
        return 2;
    for (const int signal : {SIGALRM, SIGSEGV, SIGABRT})
        std::signal(signal, keepInput);
    QList<QByteArray> corpus;
    const QDir folder(QFile::decodeName(words[1]));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            corpus.append(file.readAll());
    }
    if (corpus.isEmpty())
        return 2;
    for (const QByteArray &input : std::as_const(corpus))
        run(input);
    QRandomGenerator random(7);
    const int runs = QByteArray(words[2]).toInt();
    for (int i = 0; i < runs; ++i)
        run(changed(corpus.at(random.bounded(corpus.size())), corpus, random));
    std::printf("%d inputs\n", int(corpus.size()) + runs);
    return 0;
}
