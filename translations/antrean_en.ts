<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>BadPrinterUrlText</name>
    <message>
        <source>Alamat printer tidak dapat dibaca: %1</source>
        <translation>The printer address cannot be read: %1</translation>
    </message>
    <message>
        <source>Jenis printer “%1” tidak dikenal. Gunakan tcp, file, atau none.</source>
        <translation>The printer type “%1” is not known. Use tcp, file or none.</translation>
    </message>
    <message>
        <source>Alamat printer tidak lengkap: %1. Contoh yang benar: tcp://192.168.1.50:9100</source>
        <translation>The printer address is incomplete: %1. A correct example: tcp://192.168.1.50:9100</translation>
    </message>
    <message>
        <source>Folder tujuan tidak lengkap: %1. Contoh yang benar: file:///home/kios/tiket</source>
        <translation>The folder to print to is incomplete: %1. A correct example: file:///home/kios/tiket</translation>
    </message>
    <message>
        <source>Pilihan printer “%1” tidak dikenal.</source>
        <translation>The printer option “%1” is not known.</translation>
    </message>
    <message>
        <source>Nilai pilihan printer tidak berlaku: %1</source>
        <translation>This value of a printer option is not valid: %1</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Layar ambil nomor antrean.</source>
        <translation>The screen where visitors take a queue number.</translation>
    </message>
    <message>
        <source>Ambil nomor antrean</source>
        <translation>Take a queue number</translation>
    </message>
</context>
<context>
    <name>Mall</name>
    <message>
        <source>Kios – Antrean</source>
        <translation>Kiosk – Antrean</translation>
    </message>
    <message>
        <source>Loket – Antrean</source>
        <translation>Counter – Antrean</translation>
    </message>
    <message>
        <source>Layar – Antrean</source>
        <translation>Display – Antrean</translation>
    </message>
</context>
<context>
    <name>PrintErrorText</name>
    <message>
        <source>Belum ada printer. Pilih printer di pengaturan perangkat ini.</source>
        <translation>There is no printer yet. Choose one in this device’s settings.</translation>
    </message>
    <message>
        <source>Printer tidak terhubung. Periksa apakah printer menyala dan kabel jaringannya terpasang.</source>
        <translation>The printer is not connected. Check that it is switched on and its network cable is plugged in.</translation>
    </message>
    <message>
        <source>Hubungan ke printer terputus. Periksa kabelnya, lalu lihat apakah cetakannya sudah keluar.</source>
        <translation>The connection to the printer was lost. Check the cable, then see whether the print has come out.</translation>
    </message>
    <message>
        <source>Printer tidak menjawab. Matikan dan nyalakan lagi printer, lalu lihat apakah tiket sudah keluar.</source>
        <translation>The printer does not answer. Switch it off and on again, then see whether the ticket has come out.</translation>
    </message>
    <message>
        <source>Kertas printer habis. Silakan pasang gulungan kertas baru.</source>
        <translation>The printer is out of paper. Please put in a new roll.</translation>
    </message>
    <message>
        <source>Tutup printer terbuka. Silakan tutup sampai berbunyi klik.</source>
        <translation>The printer cover is open. Please close it until it clicks.</translation>
    </message>
    <message>
        <source>Printer belum siap. Periksa lampu dan tombol pada printer.</source>
        <translation>The printer is not ready. Check its lights and buttons.</translation>
    </message>
    <message>
        <source>Printer melaporkan gangguan. Periksa kertas yang tersangkut dan pisau pemotong, lalu nyalakan ulang printer.</source>
        <translation>The printer reports a fault. Check for jammed paper and check the cutter, then restart the printer.</translation>
    </message>
    <message>
        <source>Gambar cetakan tidak dapat disimpan. Periksa folder tujuan dan ruang kosong di disk.</source>
        <translation>The picture of the print cannot be saved. Check the folder and the free space on the disk.</translation>
    </message>
</context>
<context>
    <name>antrean::BoardHeader</name>
    <message>
        <source>Menunggu server</source>
        <translation>Waiting for the server</translation>
    </message>
</context>
<context>
    <name>antrean::CallList</name>
    <message>
        <source>%1 di loket %2</source>
        <translation>%1 at counter %2</translation>
    </message>
    <message>
        <source>Belum ada panggilan sebelumnya</source>
        <translation>No earlier calls yet</translation>
    </message>
    <message>
        <source>Panggilan terakhir: %1</source>
        <translation>Latest calls: %1</translation>
    </message>
</context>
<context>
    <name>antrean::CallPanel</name>
    <message>
        <source>Nomor %1, silakan menuju loket %2</source>
        <translation>Number %1, please go to counter %2</translation>
    </message>
    <message>
        <source>LOKET</source>
        <translation>COUNTER</translation>
    </message>
</context>
<context>
    <name>antrean::CallText</name>
    <message>
        <source>Paling lama menunggu: %1.</source>
        <translation>Longest wait: %1.</translation>
    </message>
    <message>
        <source>Prioritas: didahulukan dari %1 yang datang lebih awal.</source>
        <translation>Priority: ahead of %1 who came earlier.</translation>
    </message>
    <message>
        <source>Layanan ini diutamakan di loket ini: didahulukan dari %1.</source>
        <translation>This service comes first at this counter: ahead of %1.</translation>
    </message>
    <message>
        <source>Sudah cukup sering didahului, sekarang gilirannya.</source>
        <translation>Overtaken often enough; now it is their turn.</translation>
    </message>
    <message>
        <source>Sudah menunggu %1, batas waktu tunggu tercapai.</source>
        <translation>Has waited %1 and reached the waiting limit.</translation>
    </message>
    <message>
        <source>Dipanggil di luar urutan: %1</source>
        <translation>Called out of turn: %1</translation>
    </message>
    <message>
        <source>paling lama</source>
        <translation>longest wait</translation>
    </message>
    <message>
        <source>prioritas</source>
        <translation>priority</translation>
    </message>
    <message>
        <source>layanan utama</source>
        <translation>main service</translation>
    </message>
    <message>
        <source>sering didahului</source>
        <translation>often overtaken</translation>
    </message>
    <message>
        <source>batas tunggu</source>
        <translation>waiting limit</translation>
    </message>
    <message>
        <source>di luar urutan</source>
        <translation>out of turn</translation>
    </message>
</context>
<context>
    <name>antrean::ChoicePage</name>
    <message>
        <source>Terakhir di komputer ini</source>
        <translation>Last used on this computer</translation>
    </message>
    <message>
        <source>Dipakai %1</source>
        <translation>In use by %1</translation>
    </message>
</context>
<context>
    <name>antrean::CounterWindow</name>
    <message>
        <source>Antrean · Loket</source>
        <translation>Antrean · Counter</translation>
    </message>
    <message>
        <source>LATIHAN: nomor di sini tidak berlaku</source>
        <translation>TRAINING: numbers here are not valid</translation>
    </message>
    <message>
        <source>Menghubungi server</source>
        <translation>Contacting the server</translation>
    </message>
    <message>
        <source>Jendela ini terbuka dengan sendirinya begitu server ditemukan.</source>
        <translation>This window opens by itself as soon as the server is found.</translation>
    </message>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>Ketik beberapa huruf nama Anda, lalu Enter.</source>
        <translation>Type a few letters of your name, then Enter.</translation>
    </message>
    <message>
        <source>Cari nama</source>
        <translation>Find a name</translation>
    </message>
    <message>
        <source>Nama tidak ditemukan</source>
        <translation>Name not found</translation>
    </message>
    <message>
        <source>Periksa ejaannya, atau tanyakan kepada admin.</source>
        <translation>Check the spelling, or ask the administrator.</translation>
    </message>
    <message>
        <source>Di loket mana?</source>
        <translation>At which counter?</translation>
    </message>
    <message>
        <source>Ketik nomor loket atau layanannya, lalu Enter.</source>
        <translation>Type the counter’s number or service, then Enter.</translation>
    </message>
    <message>
        <source>Cari loket</source>
        <translation>Find a counter</translation>
    </message>
    <message>
        <source>Loket tidak ditemukan</source>
        <translation>Counter not found</translation>
    </message>
    <message>
        <source>Coba nomor atau layanan yang lain.</source>
        <translation>Try another number or service.</translation>
    </message>
    <message>
        <source>Ganti petugas</source>
        <translation>Change officer</translation>
    </message>
    <message>
        <source>Server menolak program ini</source>
        <translation>The server turned this program away</translation>
    </message>
    <message>
        <source>Perbarui program ini atau servernya. Hubungi admin.</source>
        <translation>Update this program or the server. Ask the administrator.</translation>
    </message>
    <message>
        <source>Menunggu server</source>
        <translation>Waiting for the server</translation>
    </message>
    <message>
        <source>Yang tampak adalah keadaan terakhir. Tombol aktif lagi begitu tersambung.</source>
        <translation>This is how things last stood. Buttons work again once connected.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Yang menjawab adalah server lama</source>
        <translation>The old server is answering</translation>
    </message>
    <message>
        <source>Server itu sudah digantikan: matikan. Program ini terus mencari server yang baru.</source>
        <translation>That server has been replaced: switch it off. This program keeps looking for the new one.</translation>
    </message>
</context>
<context>
    <name>antrean::DeskHeader</name>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>No one is waiting</translation>
    </message>
    <message>
        <source>%1 menunggu, paling lama %2</source>
        <translation>%1 waiting, longest %2</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>antrean::DeskWords</name>
    <message>
        <source>Belum ada yang menunggu</source>
        <translation>No one is waiting yet</translation>
    </message>
    <message>
        <source>Nomor baru muncul di sini dengan sendirinya.</source>
        <translation>New numbers appear here by themselves.</translation>
    </message>
    <message>
        <source>Siap memanggil</source>
        <translation>Ready to call</translation>
    </message>
    <message>
        <source>%1 menunggu, paling lama %2.</source>
        <translation>%1 waiting, longest %2.</translation>
    </message>
    <message>
        <source>Hari layanan sudah ditutup</source>
        <translation>The service day is closed</translation>
    </message>
    <message>
        <source>Hari layanan belum dibuka</source>
        <translation>The service day is not open yet</translation>
    </message>
    <message>
        <source>Anda dapat membukanya.</source>
        <translation>You can open it.</translation>
    </message>
    <message>
        <source>Hari ini libur: %1.</source>
        <translation>Today is a holiday: %1.</translation>
    </message>
    <message>
        <source>Terima kasih. Sampai jumpa di hari kerja.</source>
        <translation>Thank you. See you on the next working day.</translation>
    </message>
    <message>
        <source>Hari ini libur</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>Hanya penyelia yang dapat membuka hari layanan.</source>
        <translation>Only a supervisor can open the service day.</translation>
    </message>
    <message>
        <source>Layanan mulai pukul %1. Penyelia dapat membukanya lebih awal.</source>
        <translation>Service starts at %1. A supervisor can open it earlier.</translation>
    </message>
    <message>
        <source>Loket %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Buka hari layanan</source>
        <translation>Open the day</translation>
    </message>
    <message>
        <source>Buka loket</source>
        <translation>Open counter</translation>
    </message>
    <message>
        <source>Lanjutkan loket</source>
        <translation>Resume counter</translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Mulai melayani</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Panggil ulang</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>No show</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Alihkan</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hasil lain</source>
        <translation>Other result</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Tutup loket</source>
        <translation>Close counter</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Tutup hari layanan</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Loket ini sudah tidak ada</source>
        <translation>This counter no longer exists</translation>
    </message>
    <message>
        <source>Pilih loket lain dari menu.</source>
        <translation>Choose another counter from the menu.</translation>
    </message>
    <message>
        <source>Loket masih tutup</source>
        <translation>The counter is closed</translation>
    </message>
    <message>
        <source>Belum ada yang menunggu.</source>
        <translation>No one is waiting yet.</translation>
    </message>
    <message>
        <source>Loket sedang dipakai</source>
        <translation>The counter is in use</translation>
    </message>
    <message>
        <source>%1 membuka loket ini. Pilih loket lain dari menu.</source>
        <translation>%1 has opened this counter. Choose another from the menu.</translation>
    </message>
    <message>
        <source>%1 masih Anda buka</source>
        <translation>You still have %1 open</translation>
    </message>
    <message>
        <source>Tutup dahulu loket itu, atau pindah ke sana dari menu.</source>
        <translation>Close that counter first, or go to it from the menu.</translation>
    </message>
    <message>
        <source>Jeda: %1</source>
        <translation>Paused: %1</translation>
    </message>
    <message>
        <source>Sejak pukul %1, %2.</source>
        <translation>Since %1, %2.</translation>
    </message>
    <message>
        <source>Buka sejak %1</source>
        <translation>Open since %1</translation>
    </message>
    <message>
        <source>Dipakai %1</source>
        <translation>In use by %1</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Tahap %1 dari %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>%1, sesudah %2</source>
        <translation>%1, after %2</translation>
    </message>
    <message>
        <source>%1, lalu %2</source>
        <translation>%1, then %2</translation>
    </message>
    <message>
        <source>Tunggu penyelia membukanya.</source>
        <translation>Please wait for the supervisor to open it.</translation>
    </message>
    <message>
        <source>Hari ini tutup</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>Tidak ada layanan yang buka pada hari ini.</source>
        <translation>No service is open today.</translation>
    </message>
</context>
<context>
    <name>antrean::DisplayWindow</name>
    <message>
        <source>Papan panggilan</source>
        <translation>Call board</translation>
    </message>
    <message>
        <source>Sedang disiapkan</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>Libur: %1</source>
        <translation>Holiday: %1</translation>
    </message>
    <message>
        <source>Layanan belum buka</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>Layanan sudah tutup</source>
        <translation>Closed for today</translation>
    </message>
    <message>
        <source>Buka %1
pukul %2</source>
        <translation>Open %1
at %2</translation>
    </message>
    <message>
        <source>Buka hari ini pukul %1</source>
        <translation>Open today at %1</translation>
    </message>
    <message>
        <source>Segera dibuka</source>
        <translation>Opening soon</translation>
    </message>
</context>
<context>
    <name>antrean::Format</name>
    <message>
        <source>%1 menit</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 jam</source>
        <translation>%1 hr</translation>
    </message>
    <message>
        <source>%1 jam %2 menit</source>
        <translation>%1 hr %2 min</translation>
    </message>
    <message>
        <source>kurang dari 1 menit</source>
        <translation>less than 1 min</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>About %1</translation>
    </message>
    <message>
        <source>± %1–%2 menit</source>
        <translation>About %1–%2 min</translation>
    </message>
    <message>
        <source>± %1 – %2</source>
        <translation>About %1 – %2</translation>
    </message>
    <message>
        <source>%1 orang</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>antrean::KeysPanel</name>
    <message>
        <source>Tombol papan ketik</source>
        <translation>Keyboard keys</translation>
    </message>
    <message>
        <source>Langkah berikutnya: buka, panggil, mulai, selesai</source>
        <translation>Next step: open, call, start, finish</translation>
    </message>
    <message>
        <source>Jeda, dan lanjutkan</source>
        <translation>Pause and resume</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Daftar: berikutnya, tidak hadir, ditunda</source>
        <translation>Lists: next, no show, parked</translation>
    </message>
    <message>
        <source>Naik turun di daftar</source>
        <translation>Up and down the list</translation>
    </message>
    <message>
        <source>Ke tombol berikutnya; Enter atau Spasi menekannya</source>
        <translation>To the next button; Enter or Space presses it</translation>
    </message>
    <message>
        <source>Pilihan di halaman pertanyaan</source>
        <translation>Choices where you are asked</translation>
    </message>
    <message>
        <source>Urungkan, selama pesannya tampak</source>
        <translation>Undo, while its message shows</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>antrean::KioskChoices</name>
    <message>
        <source>%1 layanan</source>
        <translation>Services: %1</translation>
    </message>
</context>
<context>
    <name>antrean::KioskFooter</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ke awal</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>antrean::KioskHeader</name>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Silakan sentuh layanan yang Anda perlukan</source>
        <translation>Please touch the service you need</translation>
    </message>
    <message>
        <source>LATIHAN: nomor dari layar ini tidak berlaku</source>
        <translation>TRAINING: numbers from this screen are not valid</translation>
    </message>
</context>
<context>
    <name>antrean::KioskWindow</name>
    <message>
        <source>Perlu bantuan? Silakan ke meja informasi.</source>
        <translation>Need help? Please ask at the information desk.</translation>
    </message>
    <message>
        <source>Layar ini belum dapat dipakai</source>
        <translation>This screen cannot be used yet</translation>
    </message>
    <message>
        <source>Petugas, perbarui program kios atau server. Silakan ambil nomor di meja informasi.</source>
        <translation>Staff: please update the kiosk program or the server. Visitors: please take a number at the information desk.</translation>
    </message>
    <message>
        <source>Untuk sementara, nomor tidak dapat diambil di sini</source>
        <translation>You cannot take a number here for now</translation>
    </message>
    <message>
        <source>Silakan ambil nomor di meja informasi. Persyaratan tetap dapat dibaca.</source>
        <translation>Please take a number at the information desk. You can still read what to bring.</translation>
    </message>
    <message>
        <source>Pilih instansi</source>
        <translation>Choose an agency</translation>
    </message>
    <message>
        <source>Belum ada instansi di sini</source>
        <translation>No agencies here yet</translation>
    </message>
    <message>
        <source>Belum ada layanan di instansi ini</source>
        <translation>This agency has no services yet</translation>
    </message>
    <message>
        <source>Petugas, server lama masih menyala: matikan. Silakan ambil nomor di meja informasi.</source>
        <translation>Staff: the old server is still running, switch it off. Please take your number at the information desk.</translation>
    </message>
    <message>
        <source>Nomor tetap dapat diambil di sini, dari cadangan kios ini.</source>
        <translation>You can still take a number here, from this kiosk’s reserve.</translation>
    </message>
    <message>
        <source>Petugas, server lama masih menyala: matikan.</source>
        <translation>Staff: the old server is still running; please switch it off.</translation>
    </message>
    <message>
        <source>Petugas, perbarui program kios atau server.</source>
        <translation>Staff: please update the kiosk’s program or the server.</translation>
    </message>
    <message>
        <source>Server antrean sedang tidak dapat dihubungi</source>
        <translation>The queue server cannot be reached</translation>
    </message>
</context>
<context>
    <name>antrean::KioskWords</name>
    <message>
        <source>Tidak ada antrean</source>
        <translation>No queue</translation>
    </message>
    <message>
        <source>%1 menunggu</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Selamat pagi</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>Selamat siang</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>Selamat sore</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>Selamat malam</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>Silakan tanyakan kepada petugas kapan layanan dibuka lagi.</source>
        <translation>Please ask a member of staff when we open again.</translation>
    </message>
    <message>
        <source>Layanan hari ini belum dibuka</source>
        <translation>Services have not opened yet today</translation>
    </message>
    <message>
        <source>Nomor antrean dapat diambil segera setelah petugas membukanya. Silakan tunggu sebentar.</source>
        <translation>You can take a number as soon as our staff open for the day. Please wait a moment.</translation>
    </message>
    <message>
        <source>Belum buka</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>Sedang istirahat</source>
        <translation>We are on a break</translation>
    </message>
    <message>
        <source>Pengambilan nomor hari ini sudah berakhir</source>
        <translation>No more numbers are given today</translation>
    </message>
    <message>
        <source>Yang sudah memegang nomor tetap dilayani.</source>
        <translation>If you already have a number, you will still be served.</translation>
    </message>
    <message>
        <source>Hari ini sudah tutup</source>
        <translation>Closed for today</translation>
    </message>
    <message>
        <source>Hari ini tidak ada layanan</source>
        <translation>No services today</translation>
    </message>
    <message>
        <source>Hari ini libur: %1</source>
        <translation>Today is a holiday: %1</translation>
    </message>
    <message>
        <source>Nomor antrean dapat diambil mulai pukul %1.</source>
        <translation>You can take a number from %1.</translation>
    </message>
    <message>
        <source>Buka kembali besok, %1, pukul %2.</source>
        <translation>Open again tomorrow, %1, at %2.</translation>
    </message>
    <message>
        <source>Buka kembali %1 pukul %2.</source>
        <translation>Open again on %1 at %2.</translation>
    </message>
    <message>
        <source>Menunggu loket dibuka</source>
        <translation>When a counter opens</translation>
    </message>
    <message>
        <source>Sebentar lagi</source>
        <translation>Very soon</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>antrean::NextAction</name>
    <message>
        <source>Menunggu jawaban server …</source>
        <translation>Waiting for the server …</translation>
    </message>
</context>
<context>
    <name>antrean::PageTabs</name>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Halaman yang tampil</source>
        <translation>The page now shown</translation>
    </message>
</context>
<context>
    <name>antrean::Panel</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>antrean::PickList</name>
    <message numerus="yes">
        <source>%n lagi: ketik beberapa huruf untuk menemukannya.</source>
        <translation>
            <numerusform>%n more: type a few letters to find it.</numerusform>
            <numerusform>%n more: type a few letters to find them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>antrean::RefusalText</name>
    <message>
        <source>menunggu tahap sebelumnya</source>
        <translation>is waiting for an earlier step</translation>
    </message>
    <message>
        <source>sedang menunggu</source>
        <translation>is waiting</translation>
    </message>
    <message>
        <source>sudah dipanggil</source>
        <translation>has been called</translation>
    </message>
    <message>
        <source>sedang dilayani</source>
        <translation>is being served</translation>
    </message>
    <message>
        <source>sudah selesai dilayani</source>
        <translation>has been served</translation>
    </message>
    <message>
        <source>terlewat</source>
        <translation>was missed</translation>
    </message>
    <message>
        <source>ditunda</source>
        <translation>is parked</translation>
    </message>
    <message>
        <source>sudah dibatalkan</source>
        <translation>has been cancelled</translation>
    </message>
    <message>
        <source>Layanan hari ini belum dibuka. Silakan tunggu sampai penyelia membukanya.</source>
        <translation>Services have not opened yet today. Please wait until a supervisor opens them.</translation>
    </message>
    <message>
        <source>Layanan %1 sudah dibuka. Tidak ada yang perlu dilakukan lagi.</source>
        <translation>Services on %1 are already open. There is nothing left to do.</translation>
    </message>
    <message>
        <source>Layanan %1 sudah ditutup. Silakan kembali pada hari kerja berikutnya.</source>
        <translation>Services on %1 have closed. Please come back on the next working day.</translation>
    </message>
    <message>
        <source>Layanan yang masih terbuka adalah untuk %1. Penyelia perlu membuka hari ini terlebih dahulu.</source>
        <translation>The service day still open is %1. A supervisor needs to open today first.</translation>
    </message>
    <message>
        <source>%1 bukan hari kerja. Periksa jam layanan di pengaturan.</source>
        <translation>%1 is not a working day. Check the service hours in the settings.</translation>
    </message>
    <message>
        <source>Hari ini libur: %1. Silakan datang pada hari kerja berikutnya.</source>
        <translation>Today is a holiday: %1. Please come on the next working day.</translation>
    </message>
    <message>
        <source>%1 loket masih melayani. Selesaikan kunjungan itu, atau tutup hari ini sekaligus mengakhirinya.</source>
        <translation>Counters still serving: %1. Finish those visits, or close the day and end them with it.</translation>
    </message>
    <message>
        <source>%1 data masih dipakai hari ini. Hapus setelah layanan hari ini ditutup.</source>
        <translation>Items still in use today: %1. Remove them after the day is closed.</translation>
    </message>
    <message>
        <source>Layanan “%1” tidak ada lagi. Silakan pilih layanan lain.</source>
        <translation>The service “%1” is no longer here. Please choose another service.</translation>
    </message>
    <message>
        <source>Belum ada layanan yang dipilih. Silakan pilih layanan terlebih dahulu.</source>
        <translation>No service has been chosen. Please choose a service first.</translation>
    </message>
    <message>
        <source>Satu nomor paling banyak untuk %1 layanan. Silakan kurangi pilihannya.</source>
        <translation>One number covers at most %1 services. Please choose fewer.</translation>
    </message>
    <message>
        <source>“%1” sudah dipilih. Silakan pilih layanan lain.</source>
        <translation>“%1” is already chosen. Please choose another service.</translation>
    </message>
    <message>
        <source>“%1” tidak menerima jenis antrean ini. Silakan pilih jenis antrean yang lain.</source>
        <translation>“%1” does not take this kind of number. Please choose the other kind.</translation>
    </message>
    <message>
        <source>“%1” tidak buka hari ini. Silakan datang pada hari layanannya.</source>
        <translation>“%1” is not open today. Please come on one of its service days.</translation>
    </message>
    <message>
        <source>“%1” baru buka pukul %2. Silakan kembali setelah itu.</source>
        <translation>“%1” opens at %2. Please come back then.</translation>
    </message>
    <message>
        <source>“%1” sedang istirahat sampai pukul %2. Silakan kembali setelah itu.</source>
        <translation>“%1” is on a break until %2. Please come back then.</translation>
    </message>
    <message>
        <source>“%1” sudah tutup sejak pukul %2. Silakan datang pada hari kerja berikutnya.</source>
        <translation>“%1” closed at %2. Please come on the next working day.</translation>
    </message>
    <message>
        <source>Nomor terakhir “%1” diberikan pukul %2. Silakan datang pada hari kerja berikutnya.</source>
        <translation>The last numbers for “%1” were given at %2. Please come on the next working day.</translation>
    </message>
    <message>
        <source>Semua %2 nomor “%1” untuk hari ini sudah diambil. Silakan datang pada hari kerja berikutnya atau tanyakan kepada petugas.</source>
        <translation>All %2 numbers for “%1” have been taken today. Please come on the next working day, or ask a member of staff.</translation>
    </message>
    <message>
        <source>Nomor antrean %1 sudah habis (terakhir %2). Silakan hubungi meja informasi.</source>
        <translation>The %1 numbers are used up, as far as %2. Please ask at the information desk.</translation>
    </message>
    <message>
        <source>Belum ada loket yang melayani “%1”. Silakan hubungi meja informasi.</source>
        <translation>No counter serves “%1” yet. Please ask at the information desk.</translation>
    </message>
    <message>
        <source>Loket %1 tidak ada lagi. Silakan pilih loket lain.</source>
        <translation>Counter %1 no longer exists. Please choose another counter.</translation>
    </message>
    <message>
        <source>Loket %1 sedang dipakai %2. Silakan pilih loket lain.</source>
        <translation>Counter %1 is in use by %2. Please choose another counter.</translation>
    </message>
    <message>
        <source>Anda masih membuka Loket %1. Tutup loket itu terlebih dahulu.</source>
        <translation>You still have Counter %1 open. Close that counter first.</translation>
    </message>
    <message>
        <source>Loket %1 sudah buka. Anda dapat langsung memanggil.</source>
        <translation>Counter %1 is already open. You can call straight away.</translation>
    </message>
    <message>
        <source>Loket %1 belum buka. Buka loket terlebih dahulu.</source>
        <translation>Counter %1 is not open. Open the counter first.</translation>
    </message>
    <message>
        <source>Loket %1 sedang jeda. Lanjutkan loket terlebih dahulu.</source>
        <translation>Counter %1 is paused. Resume the counter first.</translation>
    </message>
    <message>
        <source>Nomor %2 masih di Loket %1. Selesaikan nomor itu terlebih dahulu.</source>
        <translation>Number %2 is still at Counter %1. Finish that number first.</translation>
    </message>
    <message>
        <source>Loket %1 bukan loket Anda. Buka loket Anda sendiri, atau minta bantuan penyelia.</source>
        <translation>Counter %1 is not yours. Open your own counter, or ask a supervisor for help.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu untuk Loket %1. Silakan tunggu nomor berikutnya.</source>
        <translation>No one is waiting for Counter %1. Please wait for the next number.</translation>
    </message>
    <message>
        <source>Nomor ini tidak ada dalam antrean hari ini. Periksa lagi nomornya.</source>
        <translation>This number is not in today’s queue. Please check the number.</translation>
    </message>
    <message>
        <source>Nomor %1 tidak ada di loket ini. Lihat lagi daftar antrean.</source>
        <translation>Number %1 is not at this counter. Look at the queue list again.</translation>
    </message>
    <message>
        <source>Loket %2 tidak melayani layanan nomor %1. Panggil dari loket lain, atau alihkan nomornya.</source>
        <translation>Counter %2 does not serve what number %1 needs. Call it from another counter, or transfer it.</translation>
    </message>
    <message>
        <source>Ini tidak dapat dilakukan karena nomor %1 %2. Lihat lagi daftar antrean.</source>
        <translation>This cannot be done because number %1 %2. Look at the queue list again.</translation>
    </message>
    <message>
        <source>Alasannya belum ditulis. Silakan tulis alasan singkat.</source>
        <translation>The reason is missing. Please write a short reason.</translation>
    </message>
    <message>
        <source>Tulisan terlalu panjang. Persingkat menjadi paling banyak %1 huruf.</source>
        <translation>The text is too long. Shorten it to at most %1 letters.</translation>
    </message>
    <message>
        <source>Lama menunda harus antara %1 dan %2 menit.</source>
        <translation>A number can be parked for %1 to %2 minutes.</translation>
    </message>
    <message>
        <source>Tujuannya belum dipilih. Silakan pilih layanan atau loket tujuan.</source>
        <translation>Nothing to transfer to is chosen. Please choose a service or counter.</translation>
    </message>
    <message>
        <source>Petugas “%1” tidak terdaftar. Minta admin mendaftarkannya.</source>
        <translation>The officer “%1” is not registered. Ask the administrator to register them.</translation>
    </message>
    <message>
        <source>Belum ada petugas yang masuk di perangkat ini. Silakan masuk dahulu.</source>
        <translation>No officer is signed in on this device. Please sign in first.</translation>
    </message>
    <message>
        <source>Anda tidak berwenang melakukan ini. Silakan minta bantuan penyelia.</source>
        <translation>You are not allowed to do this. Please ask a supervisor for help.</translation>
    </message>
    <message>
        <source>Data MPP belum benar pada %1: seharusnya %2. Perbaiki lalu coba lagi.</source>
        <translation>The MPP data is not right at %1: it should be %2. Correct it and try again.</translation>
    </message>
    <message>
        <source>Penyimpanan server penuh, sehingga nomor baru belum dapat diberikan. Silakan hubungi meja informasi.</source>
        <translation>The server’s storage is full, so no new numbers can be given yet. Please ask at the information desk.</translation>
    </message>
    <message>
        <source>Ini belum dapat dilakukan. Silakan hubungi meja informasi.</source>
        <translation>This cannot be done yet. Please ask at the information desk.</translation>
    </message>
    <message>
        <source>Tidak buka hari ini</source>
        <translation>Not open today</translation>
    </message>
    <message>
        <source>Buka pukul %1</source>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <source>Istirahat sampai %1</source>
        <translation>Break until %1</translation>
    </message>
    <message>
        <source>Sudah tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Nomor terakhir pukul %1</source>
        <translation>Last number at %1</translation>
    </message>
    <message>
        <source>Nomor hari ini habis</source>
        <translation>No numbers left today</translation>
    </message>
    <message>
        <source>Belum ada loket</source>
        <translation>No counter yet</translation>
    </message>
    <message>
        <source>Belum dibuka</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>Belum tersedia</source>
        <translation>Not available yet</translation>
    </message>
    <message>
        <source>Nomor %1 bukan dari cadangan kios ini. Silakan bawa kertasnya ke meja informasi.</source>
        <translation>Number %1 isn’t from this kiosk’s reserve. Please take the paper to the information desk.</translation>
    </message>
    <message>
        <source>Nomor %1 sudah masuk antrean. Tidak ada yang perlu dilakukan lagi.</source>
        <translation>Number %1 is in the queue already. Nothing more needs to be done.</translation>
    </message>
    <message>
        <source>Nomor %1 tidak diambil di perangkat ini. Batalkan dari loket.</source>
        <translation>Number %1 wasn’t taken on this device. Cancel it at a counter.</translation>
    </message>
    <message>
        <source>Permintaan nomor terlambat sampai ke server. Silakan ambil nomor sekali lagi.</source>
        <translation>The request reached the server too late. Please take a number once more.</translation>
    </message>
</context>
<context>
    <name>antrean::RefusedPage</name>
    <message>
        <source>Nomor belum dapat diberikan</source>
        <translation>We cannot give you a number yet</translation>
    </message>
    <message>
        <source>Pilih layanan lain</source>
        <translation>Choose another service</translation>
    </message>
    <message>
        <source>Silakan ambil nomor kepada petugas</source>
        <translation>Please ask our staff for a number</translation>
    </message>
    <message>
        <source>Server antrean sedang tidak dapat dihubungi, dan nomor cadangan kios ini untuk layanan itu sudah habis. Petugas di meja informasi akan membantu Anda.</source>
        <translation>The queue server cannot be reached, and this kiosk’s reserve numbers for that service are used up. Our staff at the information desk will help you.</translation>
    </message>
    <message>
        <source>Server antrean sedang tidak dapat dihubungi. Petugas di meja informasi akan membantu Anda.</source>
        <translation>The queue server cannot be reached. Our staff at the information desk will help you.</translation>
    </message>
</context>
<context>
    <name>antrean::SearchPage</name>
    <message>
        <source>Ketik nama layanan atau instansi</source>
        <translation>Type the name of a service or agency</translation>
    </message>
    <message>
        <source>Misalnya KTP, paspor, pajak, atau nikah.</source>
        <translation>For example KTP (ID card), passport, tax or marriage.</translation>
    </message>
    <message>
        <source>Tidak ada layanan dengan kata itu</source>
        <translation>No service has that word</translation>
    </message>
    <message>
        <source>Coba kata lain atau lebih sedikit huruf.</source>
        <translation>Try another word or fewer letters.</translation>
    </message>
    <message>
        <source>Cari layanan</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Hapus huruf</source>
        <translation>Delete a letter</translation>
    </message>
</context>
<context>
    <name>antrean::ServicePage</name>
    <message>
        <source>Layanan ini tidak ada lagi</source>
        <translation>This service is no longer here</translation>
    </message>
    <message>
        <source>Silakan pilih layanan lain.</source>
        <translation>Please choose another service.</translation>
    </message>
    <message>
        <source>Tempat menunggu</source>
        <translation>Where to wait</translation>
    </message>
    <message>
        <source>Tanyakan petugas</source>
        <translation>Please ask our staff</translation>
    </message>
    <message>
        <source>Di depan Anda</source>
        <translation>People ahead of you</translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <source>Untuk sementara, nomor tidak dapat diambil di sini</source>
        <translation>You cannot take a number here for now</translation>
    </message>
    <message>
        <source>Silakan ambil nomor di meja informasi. Layar ini akan tersambung kembali dengan sendirinya.</source>
        <translation>Please take a number at the information desk. This screen will reconnect by itself.</translation>
    </message>
    <message>
        <source>Ambil nomor antrean</source>
        <translation>Take a queue number</translation>
    </message>
    <message>
        <source>Antrean prioritas</source>
        <translation>Priority queue</translation>
    </message>
    <message>
        <source>Lansia, penyandang disabilitas, ibu hamil atau menyusui, membawa anak kecil</source>
        <translation>Older people, people with disabilities, pregnant or nursing mothers, people with small children</translation>
    </message>
    <message>
        <source>Anda tidak perlu menyebutkan alasan prioritas, dan kami tidak mencatatnya.</source>
        <translation>You do not need to say why you need priority, and we do not record it.</translation>
    </message>
    <message>
        <source>Sekarang menunggu</source>
        <translation>Waiting now</translation>
    </message>
    <message>
        <source>Silakan ambil nomor kepada petugas</source>
        <translation>Please ask our staff for a number</translation>
    </message>
    <message>
        <source>Server antrean tidak tersambung, dan nomor cadangan kios ini untuk layanan ini sudah habis. Petugas di meja informasi akan membantu Anda.</source>
        <translation>The queue server is not connected, and this kiosk’s reserve numbers for this service are used up. Our staff at the information desk will help you.</translation>
    </message>
</context>
<context>
    <name>antrean::StaffNotice</name>
    <message>
        <source>Nomor yang tidak masuk antrean: %1</source>
        <translation>Not in the queue: %1</translation>
    </message>
    <message>
        <source>Bila nomor Anda ada di sini, silakan ke meja informasi. Petugas, mohon antar pengunjungnya.</source>
        <translation>If your number is here, please go to the information desk. Staff, please take these visitors there.</translation>
    </message>
    <message>
        <source>Sudah dibantu</source>
        <translation>They were helped</translation>
    </message>
</context>
<context>
    <name>antrean::StandardView</name>
    <message>
        <source>Persyaratan (contoh)</source>
        <translation>What to bring (example)</translation>
    </message>
    <message>
        <source>Persyaratan</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Jangka waktu</source>
        <translation>Time it takes</translation>
    </message>
    <message>
        <source>Hasil layanan</source>
        <translation>What you receive</translation>
    </message>
    <message>
        <source>Alur layanan</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Pengaduan, saran, dan masukan</source>
        <translation>Complaints, suggestions and feedback</translation>
    </message>
    <message>
        <source>Isi standar ini hanya contoh.</source>
        <translation>This information is an example.</translation>
    </message>
    <message>
        <source>Tanyakan kepada petugas untuk ketentuan yang berlaku.</source>
        <translation>Please ask our staff what applies to you.</translation>
    </message>
</context>
<context>
    <name>antrean::StartPage</name>
    <message>
        <source>Layanan yang sering dicari</source>
        <translation>Popular services</translation>
    </message>
    <message>
        <source>Sedang menyambung ke server antrean</source>
        <translation>Connecting to the queue server</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar. Bila lama, silakan ambil nomor di meja informasi.</source>
        <translation>Please wait a moment. If it takes long, please take a number at the information desk.</translation>
    </message>
    <message>
        <source>Belum ada layanan di sini</source>
        <translation>No services here yet</translation>
    </message>
    <message>
        <source>Silakan pilih instansi yang Anda tuju</source>
        <translation>Please choose the agency you are visiting</translation>
    </message>
    <message>
        <source>Semua instansi</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>Lihat instansi dan persyaratan</source>
        <translation>See agencies and what to bring</translation>
    </message>
    <message>
        <source>%1 instansi, %2 layanan</source>
        <translation>%1 agencies, %2 services</translation>
    </message>
    <message>
        <source>Cari layanan</source>
        <translation>Find a service</translation>
    </message>
</context>
<context>
    <name>antrean::StillHere</name>
    <message>
        <source>Apakah Anda masih di sini?</source>
        <translation>Are you still here?</translation>
    </message>
    <message>
        <source>Layar kembali ke awal dalam %1 detik.</source>
        <translation>This screen starts again in %1 sec.</translation>
    </message>
    <message>
        <source>Ya, lanjutkan</source>
        <translation>Yes, carry on</translation>
    </message>
</context>
<context>
    <name>antrean::TakingPage</name>
    <message>
        <source>Server belum menjawab</source>
        <translation>The server has not answered yet</translation>
    </message>
    <message>
        <source>Sebentar, nomor Anda sedang diambil</source>
        <translation>One moment, getting your number</translation>
    </message>
    <message>
        <source>Silakan tunggu sedikit lagi, atau ambil nomor di meja informasi.</source>
        <translation>Please wait a little longer, or take a number at the information desk.</translation>
    </message>
    <message>
        <source>Sambungan sedang dipulihkan. Nomor Anda tidak akan terambil dua kali.</source>
        <translation>We are reconnecting. You will not be given two numbers.</translation>
    </message>
    <message>
        <source>Mohon tunggu di depan layar.</source>
        <translation>Please wait at the screen.</translation>
    </message>
</context>
<context>
    <name>antrean::TicketCard</name>
    <message>
        <source>Sedang dilayani</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Dipanggil %1 kali</source>
        <translation>Called %1 times</translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Lama pelayanan: %1</source>
        <translation>Serving for: %1</translation>
    </message>
    <message>
        <source>Sejak dipanggil: %1</source>
        <translation>Since the call: %1</translation>
    </message>
    <message>
        <source>Menunggu %1, sejak %2</source>
        <translation>Waited %1, since %2</translation>
    </message>
</context>
<context>
    <name>antrean::TicketLists</name>
    <message>
        <source>%1 · dialihkan ke sini</source>
        <translation>%1 · transferred here</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>dipanggil %1 lalu</source>
        <translation>called %1 ago</translation>
    </message>
    <message>
        <source>Hadir kembali</source>
        <translation>Has come</translation>
    </message>
    <message>
        <source>kembali pukul %1</source>
        <translation>back at %1</translation>
    </message>
    <message>
        <source>ditunda %1</source>
        <translation>parked for %1</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>No show</translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Tombol Ctrl+%1</source>
        <translation>Press Ctrl+%1</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>No one is waiting</translation>
    </message>
    <message>
        <source>Tidak ada yang ditunda</source>
        <translation>No one is parked</translation>
    </message>
    <message>
        <source>Tidak ada yang dicatat tidak hadir</source>
        <translation>Nobody was marked as a no-show</translation>
    </message>
</context>
<context>
    <name>antrean::TicketPage</name>
    <message>
        <source>Nomor antrean Anda</source>
        <translation>Your queue number</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Silakan tunggu di</source>
        <translation>Please wait at</translation>
    </message>
    <message>
        <source>Tanyakan petugas</source>
        <translation>Please ask our staff</translation>
    </message>
    <message>
        <source>Di depan Anda</source>
        <translation>People ahead of you</translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kembali ke awal dalam %1 detik</source>
        <translation>Starts again in %1 sec</translation>
    </message>
    <message>
        <source>Nomor Anda tetap berlaku. Potret layar ini atau catat nomor Anda, lalu tunjukkan kepada petugas.</source>
        <translation>Your number is still valid. Take a photo of this screen or write down your number, and show it to our staff.</translation>
    </message>
    <message>
        <source>Tiket Anda sedang dicetak</source>
        <translation>Your ticket is printing</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Ambil tiket Anda</source>
        <translation>Take your ticket</translation>
    </message>
    <message>
        <source>Simpan tiket ini sampai Anda selesai dilayani.</source>
        <translation>Keep this ticket until you have been served.</translation>
    </message>
    <message>
        <source>Tiket tidak dapat dicetak</source>
        <translation>Your ticket cannot be printed</translation>
    </message>
    <message>
        <source>Lihat apakah tiket Anda sudah keluar</source>
        <translation>Please see whether your ticket has come out</translation>
    </message>
    <message>
        <source>Bila belum: %1</source>
        <translation>If not: %1</translation>
    </message>
    <message>
        <source>Nomor dari cadangan kios, diambil pukul %1.
Anda dipanggil menurut waktu itu.</source>
        <translation>From the kiosk’s reserve, taken at %1.
You keep your place: calls follow that time.</translation>
    </message>
</context>
<context>
    <name>antrean::TicketPaper</name>
    <message>
        <source>LATIHAN</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Nomor antrean Anda</source>
        <translation>Your queue number</translation>
    </message>
    <message>
        <source>PRIORITAS</source>
        <translation>PRIORITY</translation>
    </message>
    <message>
        <source>SALINAN</source>
        <translation>COPY</translation>
    </message>
    <message>
        <source>Tunggu di</source>
        <translation>Wait at</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Di depan Anda</source>
        <translation>People ahead</translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <source>Diambil</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Silakan menunggu sampai nomor Anda dipanggil. Simpan tiket ini dan tunjukkan kepada petugas.</source>
        <translation>Please wait until your number is called. Keep this ticket and show it to the officer.</translation>
    </message>
    <message>
        <source>Tiket latihan, tidak berlaku untuk dilayani.</source>
        <translation>Training ticket, not valid for service.</translation>
    </message>
    <message>
        <source>Nomor dari cadangan kios ini. Anda dipanggil menurut waktu pengambilan di atas.</source>
        <translation>A number from this kiosk’s reserve. You keep your place: calls follow the time above.</translation>
    </message>
</context>
<context>
    <name>antrean::TicketRow</name>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
</context>
<context>
    <name>antrean::TrainingBanner</name>
    <message>
        <source>Latihan: nomor ini bukan antrean sungguhan</source>
        <translation>Training: these numbers are not a real queue</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation>TRAINING</translation>
    </message>
</context>
<context>
    <name>antrean::TransferPanel</name>
    <message>
        <source>%1, jeda</source>
        <translation>%1, paused</translation>
    </message>
    <message>
        <source>Cari layanan atau instansi</source>
        <translation>Find a service or agency</translation>
    </message>
    <message>
        <source>Layanan tidak ditemukan</source>
        <translation>Service not found</translation>
    </message>
    <message>
        <source>Coba kata yang lain.</source>
        <translation>Try another word.</translation>
    </message>
    <message>
        <source>Cari loket atau petugas</source>
        <translation>Find a counter or officer</translation>
    </message>
    <message>
        <source>Tidak ada loket lain yang buka</source>
        <translation>No other counter is open</translation>
    </message>
    <message>
        <source>Pilih layanan lain, atau tunda nomor ini.</source>
        <translation>Choose another service, or park this number.</translation>
    </message>
    <message>
        <source>Alihkan %1</source>
        <translation>Transfer %1</translation>
    </message>
    <message>
        <source>Nomor dan giliran pengunjung tetap. Ke layanan mana?</source>
        <translation>The visitor keeps their number and turn. To which service?</translation>
    </message>
    <message>
        <source>Layanan tetap, pindah loket</source>
        <translation>Same service, other counter</translation>
    </message>
    <message>
        <source>Alihkan %1 ke loket mana?</source>
        <translation>Transfer %1 to which counter?</translation>
    </message>
    <message>
        <source>biasanya tidak melayani layanan ini</source>
        <translation>does not usually serve this</translation>
    </message>
    <message>
        <source>Loket mana saja</source>
        <translation>Any counter</translation>
    </message>
    <message>
        <source>Yang lebih dahulu siap melayani layanan ini</source>
        <translation>The first one free for this service</translation>
    </message>
</context>
<context>
    <name>antrean::WaitingStrip</name>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Jumlah yang menunggu: %1</source>
        <translation>How many are waiting: %1</translation>
    </message>
</context>
<context>
    <name>antrean::WelcomePage</name>
    <message>
        <source>Ambil nomor</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>Tunggu panggilan</source>
        <translation>Wait for your call</translation>
    </message>
    <message>
        <source>Menuju loket</source>
        <translation>Go to the counter</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>antrean::WorkPage</name>
    <message>
        <source>%1 dicatat tidak hadir</source>
        <translation>%1 marked as no show</translation>
    </message>
    <message>
        <source>Kalau datang kembali, nomornya masih berlaku.</source>
        <translation>If they come back, their number is still valid.</translation>
    </message>
    <message>
        <source>%1 ditunda</source>
        <translation>%1 parked</translation>
    </message>
    <message>
        <source>Kembali ke antrean pukul %1.</source>
        <translation>Back in the queue at %1.</translation>
    </message>
    <message>
        <source>Lanjutkan dari daftar Ditunda kalau sudah datang.</source>
        <translation>Resume from the Parked list when they come.</translation>
    </message>
    <message>
        <source>%1 dialihkan</source>
        <translation>%1 transferred</translation>
    </message>
    <message>
        <source>%1 dibatalkan</source>
        <translation>%1 cancelled</translation>
    </message>
    <message>
        <source>%1 menunggu lagi</source>
        <translation>%1 is waiting again</translation>
    </message>
    <message>
        <source>%1 ditutup</source>
        <translation>%1 closed</translation>
    </message>
    <message>
        <source>%1 lanjut ke tahap berikutnya</source>
        <translation>%1 goes on to the next step</translation>
    </message>
    <message>
        <source>Hari layanan ditutup</source>
        <translation>Service day closed</translation>
    </message>
    <message>
        <source>Hari layanan dibuka</source>
        <translation>Service day opened</translation>
    </message>
    <message>
        <source>Tidak terkirim</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Server belum terhubung. Coba lagi sebentar.</source>
        <translation>The server is not connected. Try again in a moment.</translation>
    </message>
    <message>
        <source>Tunda %1</source>
        <translation>Park %1</translation>
    </message>
    <message>
        <source>Untuk yang perlu fotokopi atau membayar dahulu. Sesudah waktunya, nomor ini kembali ke antrean di urutan semula.</source>
        <translation>For visitors who must copy papers or pay first. After that time, this number returns to its place in the queue.</translation>
    </message>
    <message>
        <source>Kembali pukul %1</source>
        <translation>Back at %1</translation>
    </message>
    <message>
        <source>Sampai datang lagi</source>
        <translation>Until they return</translation>
    </message>
    <message>
        <source>Dilanjutkan dari daftar Ditunda</source>
        <translation>Resume from the Parked list</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Kunjungan ini tetap dapat Anda selesaikan; nomor berikutnya baru dipanggil sesudah jeda.</source>
        <translation>You can still finish this visit; the next number is called after the pause.</translation>
    </message>
    <message>
        <source>Selama jeda, loket ini tidak memanggil.</source>
        <translation>While paused, this counter does not call.</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Ibadah</source>
        <translation>Prayer</translation>
    </message>
    <message>
        <source>Rapat</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Mulai jeda</source>
        <translation>Start pause</translation>
    </message>
    <message>
        <source>Hasil pelayanan %1</source>
        <translation>Result for %1</translation>
    </message>
    <message>
        <source>Kunjungan di loket ini berakhir dengan hasil yang Anda pilih.</source>
        <translation>The visit at this counter ends with the result you choose.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Layanan diberikan</source>
        <translation>The service was given</translation>
    </message>
    <message>
        <source>Berkas belum lengkap</source>
        <translation>Papers incomplete</translation>
    </message>
    <message>
        <source>Pengunjung perlu datang lagi</source>
        <translation>The visitor needs to come again</translation>
    </message>
    <message>
        <source>Dirujuk</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>Diteruskan ke tempat lain di luar antrean</source>
        <translation>Sent elsewhere, outside the queue</translation>
    </message>
    <message>
        <source>Batalkan %1</source>
        <translation>Cancel %1</translation>
    </message>
    <message>
        <source>Nomor ini tidak dipanggil lagi dan tidak dapat dikembalikan. Kalau pengunjung hanya belum datang, pilih Tidak hadir.</source>
        <translation>This number is not called again and cannot be brought back. If the visitor has just not come yet, choose No show.</translation>
    </message>
    <message>
        <source>Alasan pembatalan</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>Panggil %1 di luar urutan</source>
        <translation>Call %1 out of turn</translation>
    </message>
    <message>
        <source>Alasannya tercatat dan dapat dibaca penyelia.</source>
        <translation>The reason is recorded and supervisors can read it.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Panggil %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Buka pada hari libur?</source>
        <translation>Open on a holiday?</translation>
    </message>
    <message>
        <source>Hari ini libur: %1. Kios akan memberi nomor seperti pada hari kerja.</source>
        <translation>Today is a holiday: %1. Kiosks will give numbers as on a working day.</translation>
    </message>
    <message>
        <source>Tetap buka hari layanan</source>
        <translation>Open the day anyway</translation>
    </message>
    <message>
        <source>Semua loket ditutup. Nomor yang masih menunggu dibatalkan: %1.</source>
        <translation>All counters will close. Waiting numbers to be cancelled: %1.</translation>
    </message>
    <message>
        <source>Kunjungan yang sedang dilayani diakhiri sebagai belum selesai: %1.</source>
        <translation>Visits in progress to be ended as unfinished: %1.</translation>
    </message>
    <message>
        <source>Tutup hari layanan?</source>
        <translation>Close the day?</translation>
    </message>
    <message>
        <source>Tutup hari layanan</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Tutup loket dahulu</source>
        <translation>Close the counter first</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Tombol papan ketik</source>
        <translation>Keyboard keys</translation>
    </message>
    <message>
        <source>Jangan selalu di atas</source>
        <translation>Do not keep on top</translation>
    </message>
    <message>
        <source>Selalu di atas jendela lain</source>
        <translation>Keep on top of other windows</translation>
    </message>
    <message>
        <source>Ke %1</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>Pilih loket lain</source>
        <translation>Choose another counter</translation>
    </message>
    <message>
        <source>Ganti petugas</source>
        <translation>Change officer</translation>
    </message>
</context>
</TS>
